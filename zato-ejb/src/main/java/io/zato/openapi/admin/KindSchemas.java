package io.zato.openapi.admin;

import io.zato.api.problem.Problem;
import io.zato.openapi.Schemas;
import io.zato.schema.Definitions;
import io.zato.schema.Errors;
import io.zato.schema.FieldSpec;
import io.zato.schema.KindSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of one kind, as the catalogue knows them. */
record KindSchemas(String kind, Collection<KindSpec> specs, Definitions definitions) {

    private static final String TYPE = "type";
    private static final String DESCRIPTION = "description";

    /** By name: the kind's own, which is a choice by {@code type} where it has several. */
    Map<String, Map<String, Object>> all() {
        if (specs.size() == 1) {
            return Map.of(kind, object(specs.iterator().next()));
        }
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        Map<String, Object> mapping = new LinkedHashMap<>();
        List<Object> choices = new ArrayList<>();
        for (KindSpec spec : specs) {
            String name = kind + "_" + spec.type();
            schemas.put(name, object(spec));
            choices.add(Schemas.reference(name));
            mapping.put(spec.type(), Schemas.reference(name).get("$ref"));
        }
        schemas.put(kind, Map.of("oneOf", choices, "discriminator", Map.of("propertyName", TYPE, "mapping", mapping)));
        return schemas;
    }

    String title() {
        return specs.size() == 1 ? specs.iterator().next().definition().title() : "";
    }

    private Map<String, Object> object(KindSpec spec) {
        Map<String, Object> schema = new LinkedHashMap<>(spec.schema());
        schema.remove("$schema");
        Map<String, Object> properties = new LinkedHashMap<>();
        Schemas.fields(schema).forEach((name, property) -> properties.put(name, shown(name, property, spec)));
        schema.put("properties", properties);
        example(spec).ifPresent(example -> schema.put("examples", List.of(example)));
        return schema;
    }

    /** With null where the API shows it: for a secret, and for a field that nobody gave a value. */
    private static Map<String, Object> shown(String name, Map<String, Object> property, KindSpec spec) {
        Map<String, Object> shown = new LinkedHashMap<>(property);
        if (property.containsKey("const")) {
            shown.putIfAbsent(TYPE, "string");
        }
        if (property.get(TYPE) instanceof List<?>) {
            loosen(shown);
        }
        boolean secret = Boolean.TRUE.equals(property.get("writeOnly"));
        boolean own = spec.fields().stream().anyMatch(field -> field.name().equals(name));
        if (secret
                || own
                        && !property.containsKey("default")
                        && !spec.record().required().contains(name)) {
            nullable(shown);
        }
        return shown;
    }

    /** A time is text or a number, and 10s or 500ms too: generators know neither a format nor a default for that. */
    private static void loosen(Map<String, Object> schema) {
        schema.remove("format");
        Object value = schema.remove("default");
        if (value != null) {
            schema.merge(DESCRIPTION, "default " + value, (help, more) -> help + "; " + more);
        }
    }

    private static void nullable(Map<String, Object> schema) {
        List<Object> types =
                new ArrayList<>(schema.get(TYPE) instanceof List<?> several ? several : List.of(schema.get(TYPE)));
        types.add("null");
        schema.put(TYPE, types);
        if (schema.get("enum") instanceof List<?> constants) {
            List<Object> more = new ArrayList<>(constants);
            more.add(null);
            schema.put("enum", more);
        }
    }

    /** An object that could be created like that; empty where the kind does not say enough for one. */
    private Optional<Map<String, Object>> example(KindSpec spec) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldSpec field : spec.fields()) {
            if (!field.field().example().isEmpty()) {
                fields.put(field.name(), field.field().example());
            }
        }
        try {
            Errors errors = new Errors();
            Map<String, Object> config = definitions.normalize(spec, fields, errors);
            errors.refuse(kind);
            definitions.check(spec, config, kind);
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("name", "example");
            if (!spec.type().isEmpty()) {
                example.put(TYPE, spec.type());
            }
            example.putAll(config);
            return Optional.of(example);
        } catch (Problem incomplete) {
            return Optional.empty();
        }
    }
}
