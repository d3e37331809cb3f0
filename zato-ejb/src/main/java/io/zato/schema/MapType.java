package io.zato.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of one type under names of the administrator's choice. */
record MapType(FieldType element) implements FieldType {

    @Override
    public Object normalize(Object raw, String path, Errors errors) {
        if (!(raw instanceof Map<?, ?> map)) {
            errors.add(path, "must be an object, not " + Values.describe(raw));
            return null;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(key.toString(), element.normalize(value, path + "." + key, errors)));
        return result;
    }

    @Override
    public Object toJava(Object normalized) {
        Map<String, Object> result = new LinkedHashMap<>();
        ((Map<?, ?>) normalized).forEach((key, value) -> result.put((String) key, element.toJava(value)));
        return java.util.Collections.unmodifiableMap(result);
    }

    @Override
    public Object absent() {
        return Map.of();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object", "additionalProperties", element.schema());
    }
}
