package io.zato.enmasse;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How to import: whether to delete what the files' sections do not list, whether to leave out what is not supported, how long to
 * wait for services that are referred to, and the revision a plan was made at (none for any).
 */
public record Options(boolean prune, boolean ignoreUnsupported, Duration patience, OptionalLong revision) {}
