package io.zato.object;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which objects of a kind, in which order: those with {@code text} in the name and, of each field, one of the given values;
 * by these fields, the first counting most; so many of them from there on.
 */
public record ObjectQuery(String text, Map<String, List<String>> fields, List<Order> order, int offset, int limit) {

    /** A field, and whether the largest comes first. */
    public record Order(String field, boolean descending) {

        /** {@code name} or {@code -name}. */
        static Order of(String text) {
            return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
        }
    }

    public ObjectQuery {
        fields = Map.copyOf(fields);
        order = List.copyOf(order);
    }

    /** The fields as they stand in a request: {@code name,-version}. */
    public static List<Order> order(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Order::of)
                .toList();
    }

    /** Whether the database can answer it, which knows names only. */
    boolean byNameOnly() {
        return fields.isEmpty() && order.isEmpty();
    }
}
