package io.zato.console.object;

import io.zato.console.api.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What two states of an object differ in, in words. */
final class Difference {

    private Difference() {}

    /** A line for each field: its name, the value before, the value after. */
    static List<String> between(Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name ->
                        name + ": " + Exchange.text(before.get(name)) + " \u2192 " + Exchange.text(after.get(name)))
                .toList();
    }
}
