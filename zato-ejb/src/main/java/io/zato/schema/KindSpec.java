package io.zato.schema;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind (and type) with everything that is derived from its record. */
public record KindSpec(Kind<? extends Record> kind, Definition definition, RecordSpec record) {

    static KindSpec of(Kind<? extends Record> kind) {
        Class<? extends Record> type = kind.definition();
        Definition definition = type.getAnnotation(Definition.class);
        if (definition == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Definition");
        }
        return new KindSpec(kind, definition, RecordSpec.of(type));
    }

    public String name() {
        return definition.kind();
    }

    /** Empty where the kind has one record only. */
    public String type() {
        return definition.type();
    }

    public List<FieldSpec> fields() {
        return record.fields();
    }

    /** The field of that name or alias. */
    public Optional<FieldSpec> field(String name) {
        return record.field(name);
    }

    /** The name of the field that a path such as {@code hosts[0].port} leads into. */
    public String fieldAt(String path) {
        String first = path.split("[.\\[]", 2)[0];
        return field(first).map(FieldSpec::name).orElse(first);
    }

    /** Every field with its default where the config has none, secrets as null. */
    public Map<String, Object> shown(Map<String, Object> config) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (FieldSpec field : fields()) {
            Object value = config.containsKey(field.name()) ? config.get(field.name()) : field.defaultValue();
            shown.put(field.name(), field.secret() ? null : value);
        }
        return shown;
    }

    /** JSON Schema (2020-12) of one object as the admin API and enmasse files write it. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", definition.title());
        schema.put("x-kind", name());
        schema.put("x-family", definition.family().name().toLowerCase(java.util.Locale.ROOT));
        schema.putAll(record.schema());
        schema.put("properties", withEnvelope());
        List<String> required = new java.util.ArrayList<>(List.of("name"));
        if (!type().isEmpty()) {
            required.add("type");
        }
        required.addAll(record.required());
        schema.put("required", required);
        return schema;
    }

    private Map<String, Object> withEnvelope() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", Map.of("type", "string", "description", "Unique among the objects of this kind"));
        if (!type().isEmpty()) {
            properties.put("type", Map.of("const", type(), "description", "Which of the kind's definitions this is"));
        }
        properties.put(
                "is_active", Map.of("type", "boolean", "default", true, "description", "Whether it is in use at all"));
        record.fields().forEach(field -> properties.put(field.name(), field.schema()));
        return properties;
    }
}
