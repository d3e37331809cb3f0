package io.zato.service.source;

import java.util.Map;

/** Class files by their binary name, and whether they need a shared library. */
record Compilation(Map<String, byte[]> classes, boolean usesLibraries) {}
