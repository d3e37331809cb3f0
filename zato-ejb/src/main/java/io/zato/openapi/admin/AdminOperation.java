package io.zato.openapi.admin;

import io.zato.object.Item;
import io.zato.object.Page;
import io.zato.openapi.Descriptions;
import io.zato.openapi.Responses;
import io.zato.openapi.Schemas;
import io.zato.openapi.TypeSchemas;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One resource method as an operation object; of one kind ({@code kind}) where that is part of its path, else empty. */
record AdminOperation(ResourceMethod resource, Optional<String> kind, TypeSchemas types) {

    private static final String DONE = "Done";

    String path() {
        return kind.map(name -> resource.path().replace(ResourceMethod.KIND, name))
                .orElse(resource.path());
    }

    String tag() {
        return kind.orElse(resource.tag());
    }

    Map<String, Object> members() {
        List<Map<String, Object>> parameters = Parameters.of(resource, path(), types);
        Map<String, Object> content = content();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", tag() + "_" + resource.method().getName());
        operation.put("summary", Descriptions.of(resource.method()));
        operation.put("tags", List.of(tag()));
        operation.put("parameters", parameters);
        if (!content.isEmpty()) {
            operation.put("requestBody", Map.of("content", content, "required", true));
        }
        operation.put("responses", success().problems(problems(!parameters.isEmpty() || !content.isEmpty())));
        return operation;
    }

    private Set<Integer> problems(boolean hasInput) {
        Set<Integer> problems = new TreeSet<>(Set.of(401));
        if (hasInput) {
            problems.add(400);
        }
        if (path().contains("{")) {
            problems.add(404);
        }
        return problems;
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Takes takes : resource.method().getAnnotationsByType(Takes.class)) {
            for (String mediaType : takes.types()) {
                content.put(mediaType, Map.of("schema", schema(takes.value())));
            }
        }
        if (content.isEmpty()) {
            Parameters.body(resource).ifPresent(type -> resource.consumes()
                    .forEach(mediaType -> content.put(mediaType, Map.of("schema", schema(type)))));
        }
        return content;
    }

    private Object schema(Type type) {
        if (type == Item.class && kind.isPresent()) {
            return Schemas.reference(kind.get());
        }
        return type == InputStream.class || type == Response.class || type == Object.class
                ? Schemas.ANY
                : types.of(type);
    }

    /** An object of a kind is no Java type, so that no list of them is one either. */
    private Object page(Class<?> items) {
        return items == Item.class ? Schemas.page(schema(items)) : types.of(types.resolve(Page.class, items));
    }

    private Responses success() {
        Responses responses = new Responses();
        Answers answers = resource.method().getAnnotation(Answers.class);
        if (answers != null) {
            Arrays.stream(answers.status()).forEach(status -> success(status, answers, responses));
            return responses;
        }
        Type type = resource.method().getGenericReturnType();
        return type == void.class
                ? responses.empty(204, DONE)
                : responses.success(200, DONE, resource.produces(), schema(type));
    }

    private void success(int status, Answers answers, Responses responses) {
        String text = status == 201 ? "Created" : DONE;
        if (answers.value() == void.class) {
            responses.empty(status, text);
        } else {
            List<String> mediaTypes = answers.types().length > 0 ? List.of(answers.types()) : resource.produces();
            responses.success(
                    status, text, mediaTypes, answers.page() ? page(answers.value()) : schema(answers.value()));
        }
        Arrays.stream(answers.headers()).forEach(header -> responses.header(status, header));
    }
}
