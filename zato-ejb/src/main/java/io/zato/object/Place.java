package io.zato.object;

import io.zato.api.problem.Problem.Position;
import io.zato.schema.KindSpec;
import java.util.Map;
import java.util.function.Function;

/**
 * Where an object stands in a file; {@code parts} says of it where those of its fields are that are written there, by their paths
 * ({@code headers.accept}, {@code hosts[0]}), and is asked only when something is wrong.
 */
public record Place(Position item, Function<Position, Map<String, Position>> parts) {

    /** Of an object that came from no file. */
    static final Place NONE = new Place(null, item -> Map.of());

    /** Where that field stands: by its name or an alias, else what it is a part of, else the item; null in no file. */
    public Position of(String field, KindSpec spec) {
        Map<String, Position> written = field.isEmpty() ? Map.of() : parts.apply(item);
        for (String path = field; !path.isEmpty(); path = around(path)) {
            Position at = written.get(path);
            if (at != null) {
                return at;
            }
        }
        return spec == null ? item : ofAlias(field, spec, written);
    }

    private Position ofAlias(String field, KindSpec spec, Map<String, Position> written) {
        String name = field.split("[.\\[]", 2)[0];
        return written.entrySet().stream()
                .filter(part -> spec.field(part.getKey())
                        .filter(known -> known.name().equals(name))
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(item);
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
