package io.zato.runtime;

import io.zato.object.Key;

/** Why a version of an object does not run on this server. */
public record Failure(Key key, long version, String error) {}
