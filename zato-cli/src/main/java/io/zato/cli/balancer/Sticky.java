package io.zato.cli.balancer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whose callers stay with the server that answered them first: nobody's, those of all channels, or of paths that begin so. */
record Sticky(boolean wanted, List<String> paths) {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/%-]*");

    /** As the system property {@code zato.lb.sticky} says. */
    static Sticky ofProcess() {
        return of(System.getProperty("zato.lb.sticky", ""));
    }

    /** Of true, false, nothing, or {@code /path,…}; IllegalArgumentException that says what is wrong with it. */
    static Sticky of(String text) {
        return switch (text.strip()) {
            case "", "false" -> new Sticky(false, List.of());
            case "true" -> new Sticky(true, List.of());
            default ->
                new Sticky(
                        true,
                        Arrays.stream(text.split(","))
                                .map(String::strip)
                                .map(path -> requirePath(path, text))
                                .toList());
        };
    }

    private static String requirePath(String path, String text) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("ZATO_LB_STICKY is '" + text
                    + "': write true for all channels, or how the paths of some begin, such as /shop,/cart");
        }
        return path;
    }

    /** For the template: nothing where nobody's do, else one that may have paths. */
    List<Map<String, Object>> values() {
        List<String> these = paths.isEmpty() ? List.of() : List.of(String.join(" ", paths));
        return wanted ? List.of(Map.of("paths", these)) : List.of();
    }
}
