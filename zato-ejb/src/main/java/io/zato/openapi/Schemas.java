package io.zato.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (2020-12) that belong to no Java type. */
public final class Schemas {

    /** Any JSON value. */
    public static final Map<String, Object> ANY = Map.of();

    public static final Map<String, Object> TEXT = Map.of("type", "string");

    /** Bytes that are no JSON. */
    public static final Map<String, Object> BINARY = Map.of("type", "string", "format", "binary");

    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    private Schemas() {}

    /** The schema of that name among the document's components. */
    public static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** Part of a list as the admin API gives it. */
    public static Map<String, Object> page(Object items) {
        return Map.of(
                "type",
                "object",
                PROPERTIES,
                Map.of(
                        "total", Map.of("type", "integer", "description", "How long the whole list is"),
                        "items", Map.of("type", "array", "items", items)),
                REQUIRED,
                List.of("total", "items"));
    }

    /** The fields of an object's schema; none where it is not known which it has. */
    @SuppressWarnings("unchecked")
    public static Map<String, Map<String, Object>> fields(Map<String, Object> schema) {
        return (Map<String, Map<String, Object>>) schema.getOrDefault(PROPERTIES, Map.of());
    }

    @SuppressWarnings("unchecked")
    public static Collection<String> required(Map<String, Object> schema) {
        return (Collection<String>) schema.getOrDefault(REQUIRED, List.of());
    }

    /** An object's schema without those fields. */
    public static Map<String, Object> without(Collection<String> left, Map<String, Object> schema) {
        Map<String, Object> fields = new LinkedHashMap<>(fields(schema));
        fields.keySet().removeAll(left);
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.put(PROPERTIES, fields);
        rest.put(
                REQUIRED,
                required(schema).stream().filter(name -> !left.contains(name)).toList());
        return rest;
    }
}
