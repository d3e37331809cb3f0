package io.zato.openapi;

import io.zato.runtime.ProblemBody;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An OpenAPI 3.1 document while it is put together; paths keep the order they are added in, the rest goes by name. */
public final class Document {

    private final TypeSchemas types;
    private final Object problem;
    private final Map<String, Object> head = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> tags = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Object> securitySchemes = new TreeMap<>();

    /** {@code url} is where the paths begin, without a slash at the end. */
    public Document(TypeSchemas types, Title title, String url) {
        this.types = types;
        this.problem = types.of(ProblemBody.class);
        head.put("openapi", "3.1.0");
        head.put("info", title);
        head.put("servers", List.of(Map.of("url", url)));
    }

    /** What the document is called, which version of the API it describes, and what that is for. */
    public record Title(String title, String version, String description) {}

    /** Whether the path has an operation for that method already. */
    public boolean has(String method, String path) {
        return paths.getOrDefault(path, Map.of()).containsKey(method.toLowerCase(Locale.ROOT));
    }

    public void operation(String method, String path, Map<String, Object> operation) {
        paths.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method.toLowerCase(Locale.ROOT), operation);
    }

    public void tag(String name, String description) {
        tags.put(name, description.isEmpty() ? Map.of("name", name) : Map.of("name", name, "description", description));
    }

    /** A schema beside those of the types. */
    public void schema(String name, Map<String, ?> schema) {
        schemas.put(name, schema);
    }

    public void securityScheme(String name, Map<String, ?> scheme) {
        securitySchemes.put(name, scheme);
    }

    /** What every operation needs unless it says otherwise: one of those security schemes. */
    public void security(String... oneOf) {
        head.put(
                "security",
                Arrays.stream(oneOf).map(name -> Map.of(name, List.of())).toList());
    }

    /** The document as its JSON members. */
    public Map<String, Object> build() {
        schemas.putAll(types.collect());
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas);
        components.put("responses", Responses.shared(problem));
        components.put("securitySchemes", securitySchemes);
        Map<String, Object> document = new LinkedHashMap<>(head);
        document.put("tags", List.copyOf(tags.values()));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }
}
