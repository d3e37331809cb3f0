package io.zato.object;

import java.util.List;

/** What changed from one version of an object to another; a version that is the deletion has no field at all. */
public record VersionDifference(String kind, String name, long from, long to, List<FieldChange> changes) {}
