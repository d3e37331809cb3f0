package io.zato.openapi.channel;

import io.zato.openapi.Responses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A channel with one of its methods, as an operation object. */
record Operation(Channel channel, String method, Components components) {

    /** {@code scheme} is the name its security scheme has in the document. */
    Map<String, Object> members(String id, Template shown, Optional<String> scheme) {
        Input input = new Input(channel, method, components);
        List<Map<String, Object>> parameters = input.parameters(shown);
        Map<String, Object> body = input.body();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        texts(operation);
        operation.put("tags", List.of(tag()));
        if (channel.signature().deprecated()) {
            operation.put("deprecated", true);
        }
        operation.put("parameters", parameters);
        if (!body.isEmpty()) {
            operation.put("requestBody", body);
        }
        operation.put("responses", responses(!parameters.isEmpty() || !body.isEmpty()));
        operation.put(
                "security", scheme.map(name -> List.of(Map.of(name, List.of()))).orElse(List.of()));
        operation.put("x-zato-channel", channel.name());
        operation.put("x-zato-service", channel.endpoint().service());
        return operation;
    }

    /** What stands before the last dot of the service's name. */
    String tag() {
        String service = channel.endpoint().service();
        int dot = service.lastIndexOf('.');
        return dot > 0 ? service.substring(0, dot) : service;
    }

    private void texts(Map<String, Object> operation) {
        String text = channel.description();
        if (!text.isEmpty()) {
            operation.put("summary", text.split("(?<=[.!?])\\s|\\R", 2)[0].strip());
        }
        Optional<String> unnamed = channel.scheme().isPresent()
                ? Optional.empty()
                : channel.endpoint().security();
        String need = unnamed.map(name -> "Callers have to satisfy the security definition '" + name + "'.")
                .orElse("");
        String description = (text + "\n\n" + need).strip();
        if (!description.isEmpty()) {
            operation.put("description", description);
        }
    }

    private Map<String, Object> responses(boolean hasInput) {
        Set<Integer> problems = new TreeSet<>();
        if (hasInput) {
            problems.add(400);
        }
        if (channel.endpoint().security().isPresent()) {
            problems.add(401);
        }
        return success().problems(problems);
    }

    private Responses success() {
        Signature.Body output = channel.signature().output();
        String answer = "What the service answers";
        return switch (output.form()) {
            case NONE -> new Responses().empty(204, "The service answers nothing");
            case BYTES -> new Responses().success(200, answer, List.of("*/*"), output.schema());
            case ANY ->
                new Responses().success(200, answer, List.of(channel.endpoint().produces()), output.schema());
            case TYPED ->
                new Responses().success(200, answer, List.of(channel.endpoint().produces()), typed(output));
        };
    }

    private Object typed(Signature.Body output) {
        return XmlShape.isXml(channel.endpoint().produces()) ? new XmlShape(components).of(output) : output.schema();
    }
}
