package io.zato.schema;

import java.util.Map;

/** A record inside a definition. */
record RecordType(RecordSpec spec) implements FieldType {

    @Override
    public Object normalize(Object raw, String path, Errors errors) {
        if (!(raw instanceof Map<?, ?> map)) {
            errors.add(path, "must be an object, not " + Values.describe(raw));
            return null;
        }
        return spec.normalize(map, path + ".", errors);
    }

    @Override
    public Object toJava(Object normalized) {
        return spec.bind((Map<?, ?>) normalized);
    }

    @Override
    public Object absent() {
        return spec.bind(Map.of());
    }

    @Override
    public Map<String, Object> schema() {
        return spec.schema();
    }
}
