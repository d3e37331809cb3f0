package io.zato.console.object;

import io.zato.console.page.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema of a kind: one set of properties, or one for each type. */
final class KindSchema implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TELLING = 3;

    private final String kind;
    private final String title;
    private final List<Map<String, Object>> alternatives;

    private KindSchema(String kind, String title, List<Map<String, Object>> alternatives) {
        this.kind = kind;
        this.title = title;
        this.alternatives = alternatives;
    }

    static KindSchema of(String kind, Map<String, Object> schema) {
        List<Map<String, Object>> alternatives = new ArrayList<>();
        if (schema.get("oneOf") instanceof List<?> several) {
            several.forEach(one -> alternatives.add(members(one)));
        } else {
            alternatives.add(schema);
        }
        Object title = schema.getOrDefault("title", kind);
        return new KindSchema(kind, Words.title(Map.of("kind", kind, "title", title)), alternatives);
    }

    String title() {
        return title;
    }

    String family() {
        return String.valueOf(alternatives.get(0).get("x-family"));
    }

    /** The types, each with {@code type} and {@code title}; empty for a kind that has one form only. */
    List<Map<String, String>> types() {
        List<Map<String, String>> types = new ArrayList<>();
        for (Map<String, Object> alternative : alternatives) {
            typeOf(alternative)
                    .ifPresent(
                            type -> types.add(Map.of("type", type, "title", String.valueOf(alternative.get("title")))));
        }
        return types;
    }

    /** The fields of that type in the schema's order; IllegalArgumentException for an unknown type. */
    List<FormField> fields(String type) {
        Map<String, Object> schema = alternatives.stream()
                .filter(alternative -> typeOf(alternative).orElse("").equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no type " + type));
        return Fields.of(schema, "", "");
    }

    /** Names of a few fields, common to all types, that tell objects apart in a list. */
    List<String> telling() {
        List<FormField> fields = new ArrayList<>(Fields.of(alternatives.get(0), "", ""));
        for (Map<String, Object> alternative : alternatives) {
            List<String> names = Fields.of(alternative, "", "").stream()
                    .map(FormField::getName)
                    .toList();
            fields.removeIf(field -> !names.contains(field.getName()));
        }
        List<String> telling = new ArrayList<>();
        fields.stream()
                .filter(FormField::isTelling)
                .filter(FormField::isRequired)
                .forEach(field -> telling.add(field.getName()));
        fields.stream()
                .filter(FormField::isTelling)
                .filter(field -> !field.isRequired() && !field.getRefersTo().isEmpty())
                .forEach(field -> telling.add(field.getName()));
        return telling.stream().limit(TELLING).toList();
    }

    private static Optional<String> typeOf(Map<String, Object> schema) {
        return Optional.ofNullable(
                        members(members(schema.get("properties")).get("type")).get("const"))
                .map(Object::toString);
    }

    /** The members of a JSON object in a schema; empty for anything else. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
    }
}
