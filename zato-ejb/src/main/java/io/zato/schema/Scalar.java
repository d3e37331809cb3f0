package io.zato.schema;

import java.util.Map;
import java.util.function.Function;

/** A single value: {@code read} makes its JSON form or throws IllegalArgumentException with what it must be. */
record Scalar(Map<String, Object> schema, Function<Object, Object> read, Function<Object, Object> java, Object absent)
        implements FieldType {

    @Override
    public Object normalize(Object raw, String path, Errors errors) {
        try {
            return read.apply(raw);
        } catch (IllegalArgumentException e) {
            errors.add(path, e.getMessage());
            return null;
        }
    }

    @Override
    public Object toJava(Object normalized) {
        return java.apply(normalized);
    }
}
