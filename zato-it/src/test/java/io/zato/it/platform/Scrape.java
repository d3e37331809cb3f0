package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics in Prometheus' text format, version 0.0.4; reading them fails where they are not well-formed. */
public final class Scrape {
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\[\\\\n\"])*)\",?");

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();

    public static Scrape of(String text) {
        assertTrue(text.endsWith("\n"), "The last line must end");
        Scrape scrape = new Scrape();
        text.lines().forEach(scrape::line);
        return scrape;
    }

    /** The sample of that name and those labels, names and values in turn; fails when there is none. */
    public double value(String name, String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        Double value = samples.get(name + wanted);
        assertTrue(value != null, () -> name + wanted + " is not in " + samples.keySet());
        return value;
    }

    /** Names of samples with their labels, of those that name the object. */
    public Set<String> about(String object) {
        Set<String> found = new TreeSet<>(samples.keySet());
        found.removeIf(sample -> !sample.contains("name=" + object + "}") && !sample.contains("name=" + object + ","));
        return found;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            return;
        }
        if (line.startsWith("#")) {
            Matcher type = TYPE.matcher(line);
            assertTrue(type.matches(), line);
            assertEquals(null, types.put(type.group(1), type.group(2)), () -> "Twice: " + line);
            return;
        }
        Matcher sample = SAMPLE.matcher(line);
        assertTrue(sample.matches(), line);
        assertTrue(typed(sample.group(1)), () -> "Without a type: " + line);
        String key = sample.group(1) + labels(sample.group(2), line);
        assertFalse(samples.containsKey(key), () -> "Twice: " + line);
        samples.put(key, Double.valueOf(sample.group(3).replace("+Inf", "Infinity")));
    }

    private boolean typed(String name) {
        String family = name.replaceFirst("_(bucket|count|sum|max)$", "");
        return types.containsKey(name) || types.containsKey(family);
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        int end = 0;
        while (label.find() && label.start() == end) {
            labels.put(label.group(1), label.group(2));
            end = label.end();
        }
        assertEquals(text == null ? 0 : text.length(), end, line);
        return labels;
    }
}
