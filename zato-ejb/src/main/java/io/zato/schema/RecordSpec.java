package io.zato.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one record, and how values become an instance of it. */
public record RecordSpec(List<FieldSpec> fields, Constructor<? extends Record> constructor) {

    static RecordSpec of(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordSpec(Arrays.stream(components).map(FieldSpec::of).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    /** Values under their one name and in JSON form, nulls left out, in the record's order; what is wrong goes to errors. */
    Map<String, Object> normalize(Map<?, ?> raw, String prefix, Errors errors) {
        Map<String, Object> found = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        raw.forEach((key, value) -> {
            Optional<FieldSpec> field = field(key.toString());
            if (field.isEmpty()) {
                errors.unknown(prefix + key, "is not a field of this kind" + Nearest.hint(key.toString(), names()));
            } else if (!named.add(field.get().name())) {
                errors.add(
                        prefix + key,
                        "is given twice: it is " + prefix + field.get().name());
            } else if (value != null) {
                Object normalized = field.get().type().normalize(value, prefix + key, errors);
                if (normalized != null) {
                    found.put(field.get().name(), normalized);
                }
            }
        });
        Map<String, Object> ordered = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> found.containsKey(field.name()))
                .forEach(field -> ordered.put(field.name(), found.get(field.name())));
        return ordered;
    }

    /** Names of required fields that the values lack. */
    List<String> missing(Map<String, Object> normalized) {
        return fields.stream()
                .filter(field -> field.field().required())
                .filter(field -> isBlank(normalized.get(field.name())))
                .map(FieldSpec::name)
                .toList();
    }

    private static boolean isBlank(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** An instance with defaults where values are absent; what its constructor throws is thrown on. */
    Record bind(Map<?, ?> normalized) {
        List<Object> arguments = new ArrayList<>();
        for (FieldSpec field : fields) {
            Object value = normalized.containsKey(field.name()) ? normalized.get(field.name()) : field.defaultValue();
            arguments.add(value == null ? field.type().absent() : field.type().toJava(value));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), field.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required());
        schema.put("additionalProperties", false);
        return schema;
    }

    public List<String> required() {
        return fields.stream()
                .filter(field -> field.field().required())
                .map(FieldSpec::name)
                .toList();
    }

    List<String> names() {
        return fields.stream().map(FieldSpec::name).toList();
    }

    Optional<FieldSpec> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) || field.aliases().contains(name))
                .findFirst();
    }
}
