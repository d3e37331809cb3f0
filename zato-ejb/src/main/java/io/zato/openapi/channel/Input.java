package io.zato.openapi.channel;

import io.zato.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where callers put a service's input: into the path, the query or the body. */
final class Input {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> SINGLE = Set.of("string", "integer", "number", "boolean");
    private static final String WITH_FILES = "multipart/form-data";
    private static final String DESCRIPTION = "description";
    private static final String SCHEMA = "schema";

    private final Channel channel;
    private final boolean hasBody;
    private final Components components;
    /** The input's fields where it has known ones, and parameters fill them. */
    private final Map<String, Map<String, Object>> fields;

    private final Map<String, Object> object;

    Input(Channel channel, String method, Components components) {
        this.channel = channel;
        this.hasBody = WITH_BODY.contains(method);
        this.components = components;
        this.object = components.resolved(channel.signature().input().schema());
        this.fields = channel.endpoint().parametersAreFields() ? Schemas.fields(object) : Map.of();
    }

    /** Those of the path under the names that {@code shown} has for them, then those of the query. */
    List<Map<String, Object>> parameters(Template shown) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        List<String> own = names();
        for (int i = 0; i < own.size(); i++) {
            Map<String, Object> schema = fields.getOrDefault(own.get(i), Schemas.TEXT);
            parameters.add(parameter("path", shown.parameters().get(i), true, schema));
        }
        if (!hasBody) {
            fields.forEach((name, schema) -> {
                if (!own.contains(name) && fitsQuery(schema)) {
                    boolean required = Schemas.required(object).contains(name);
                    parameters.add(parameter("query", name, required, schema));
                }
            });
        }
        return parameters;
    }

    private List<String> names() {
        return new Template(channel.path()).parameters();
    }

    private static Map<String, Object> parameter(String in, String name, boolean required, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        Map<String, Object> untold = new LinkedHashMap<>(schema);
        Object description = untold.remove(DESCRIPTION);
        if (description != null) {
            parameter.put(DESCRIPTION, description);
        }
        parameter.put(SCHEMA, untold);
        return parameter;
    }

    /** A single value, or a list of them. */
    private boolean fitsQuery(Map<String, Object> schema) {
        Map<String, Object> resolved = components.resolved(schema);
        Object type = resolved.get("type");
        if ("array".equals(type)) {
            return SINGLE.contains(components.resolved(resolved.get("items")).get("type"));
        }
        return type instanceof List<?> types
                ? types.stream().anyMatch(SINGLE::contains)
                : SINGLE.contains(String.valueOf(type));
    }

    /** Empty where the method has no body, or nothing of the input is left for it. */
    Map<String, Object> body() {
        List<String> mediaTypes =
                hasFiles() ? List.of(WITH_FILES) : channel.endpoint().consumes();
        if (!hasBody) {
            return Map.of();
        }
        if (mediaTypes.isEmpty()) {
            return body(List.of("*/*"), Schemas.BINARY, false);
        }
        Signature.Body input = channel.signature().input();
        return switch (input.form()) {
            case NONE -> Map.of();
            case ANY, BYTES -> body(mediaTypes, Schemas.ANY, false);
            case TYPED -> typed(mediaTypes, input.schema());
        };
    }

    /** Of the ways to send a form one only has room for files. */
    private boolean hasFiles() {
        return channel.endpoint().consumes().contains(WITH_FILES)
                && Schemas.fields(object).values().stream()
                        .anyMatch(field ->
                                isFile(field) || isFile(components.members(field.getOrDefault("items", Map.of()))));
    }

    private static boolean isFile(Map<String, Object> schema) {
        return "binary".equals(schema.get("format"));
    }

    private Map<String, Object> typed(List<String> mediaTypes, Object schema) {
        if (Schemas.fields(object).isEmpty()) {
            return "object".equals(object.get("type")) && object.size() == 1 && isNamed(schema)
                    ? Map.of()
                    : body(mediaTypes, schema, true);
        }
        List<String> elsewhere = names().stream().filter(fields::containsKey).toList();
        if (elsewhere.isEmpty()) {
            return body(mediaTypes, schema, !Schemas.required(object).isEmpty());
        }
        Map<String, Object> rest = Schemas.without(elsewhere, object);
        return Schemas.fields(rest).isEmpty()
                ? Map.of()
                : body(mediaTypes, rest, !Schemas.required(rest).isEmpty());
    }

    /** A record without components, in contrast to a map. */
    private boolean isNamed(Object schema) {
        return components.resolved(schema) != schema;
    }

    private static Map<String, Object> body(List<String> mediaTypes, Object schema, boolean required) {
        Map<String, Object> content = new LinkedHashMap<>();
        mediaTypes.forEach(mediaType -> content.put(mediaType, Map.of(SCHEMA, schema)));
        return Map.of("content", content, "required", required);
    }
}
