package io.zato.openapi.channel;

import java.util.Arrays;
import java.util.List;

/** A path with parameters; paths that differ in the names of these only are one path (OpenAPI 3.1, Paths Object). */
record Template(String path) {

    /** What it has in common with the paths that are the same. */
    String shape() {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Names of the parameters, in their order. */
    List<String> parameters() {
        return Arrays.stream(path.split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }
}
