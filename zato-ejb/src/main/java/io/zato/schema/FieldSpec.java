package io.zato.schema;

import io.zato.api.kind.Field;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One field as the outside knows it. */
public record FieldSpec(String name, Field field, FieldType type) {

    static FieldSpec of(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                    + " has no @Field to explain it");
        }
        return new FieldSpec(snake(component.getName()), field, Types.of(component.getGenericType()));
    }

    public boolean secret() {
        return type == Scalars.SECRET;
    }

    /** Whether it is free text, and nothing else. */
    public boolean text() {
        return type == Scalars.TEXT && refersTo().isEmpty();
    }

    public String refersTo() {
        return field.refersTo();
    }

    List<String> aliases() {
        return List.of(field.alias());
    }

    boolean hasDefault() {
        return !field.value().isEmpty();
    }

    /** The default in its JSON form; null where there is none. */
    Object defaultValue() {
        return hasDefault() ? type.normalize(field.value(), name, new Errors()) : null;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(type.schema());
        schema.put("description", field.help());
        if (hasDefault()) {
            schema.put("default", defaultValue());
        }
        if (!refersTo().isEmpty()) {
            schema.put("x-refers-to", refersTo());
        }
        return schema;
    }

    /** {@code connectTimeout} as {@code connect_timeout}. */
    static String snake(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
