package io.zato.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of values of one type; a single value counts as a list of one. */
record ListType(FieldType element) implements FieldType {

    @Override
    public Object normalize(Object raw, String path, Errors errors) {
        List<?> values = raw instanceof List<?> list ? list : List.of(raw);
        List<Object> result = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            result.add(element.normalize(values.get(i), path + "[" + i + "]", errors));
        }
        return result;
    }

    @Override
    public Object toJava(Object normalized) {
        return ((List<?>) normalized).stream().map(element::toJava).toList();
    }

    @Override
    public Object absent() {
        return List.of();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", element.schema());
    }
}
