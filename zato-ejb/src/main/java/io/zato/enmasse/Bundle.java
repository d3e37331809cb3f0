package io.zato.enmasse;

import java.util.List;
import java.util.Map;

/** Files to import together, and what stands for the variables in them; {@code alone} is one that came without what it may include. */
public record Bundle(List<File> files, Map<String, String> variables, boolean alone) {

    /** One file as it is on the caller's disk. */
    public record File(String name, String text) {

        public File {
            name = name == null ? "" : name;
            text = text == null ? "" : text;
        }
    }

    public Bundle {
        files = files == null ? List.of() : List.copyOf(files);
        variables = variables == null ? Map.of() : Map.copyOf(variables);
    }

    /** The text of one file, as the body of a request. */
    public static Bundle of(String text) {
        return new Bundle(List.of(new File("request", text)), Map.of(), true);
    }
}
