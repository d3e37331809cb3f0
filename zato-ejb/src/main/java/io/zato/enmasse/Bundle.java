package io.zato.enmasse;

import java.util.List;
import java.util.Map;

/** Files to import together, and what stands for the variables in them. */
public record Bundle(List<File> files, Map<String, String> variables) {

    /** One file as it is on the caller's disk. */
    public record File(String name, String text) {}

    public Bundle {
        files = files == null ? List.of() : List.copyOf(files);
        variables = variables == null ? Map.of() : Map.copyOf(variables);
    }
}
