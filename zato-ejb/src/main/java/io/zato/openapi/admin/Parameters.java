package io.zato.openapi.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.openapi.Descriptions;
import io.zato.openapi.TypeSchemas;
import io.zato.schema.JsonCodec;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Path, query and header parameters of resource methods, those in fields and beans too. */
final class Parameters {

    /** What OpenAPI says elsewhere than among the parameters. */
    private static final Set<String> ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private final TypeSchemas types;
    private final List<Map<String, Object>> found = new ArrayList<>();

    private Parameters(TypeSchemas types) {
        this.types = types;
    }

    /** Those that stand in that path, or in none. */
    static List<Map<String, Object>> of(ResourceMethod method, String path, TypeSchemas types) {
        Parameters parameters = new Parameters(types);
        parameters.addFields(method.resource());
        for (Parameter parameter : method.method().getParameters()) {
            parameters.add(parameter, parameter.getParameterizedType());
        }
        parameters.found.removeIf(
                parameter -> parameter.get("in").equals("path") && !path.contains("{" + parameter.get("name") + "}"));
        return parameters.found;
    }

    /** The parameter that is the body; empty where there is none. */
    static Optional<Type> body(ResourceMethod method) {
        return Arrays.stream(method.method().getParameters())
                .filter(parameter -> place(parameter).isEmpty()
                        && !parameter.isAnnotationPresent(Context.class)
                        && !parameter.isAnnotationPresent(BeanParam.class))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private void addFields(Class<?> type) {
        Arrays.stream(type.getDeclaredFields()).forEach(field -> add(field, field.getGenericType()));
    }

    private void add(AnnotatedElement element, Type type) {
        if (element.isAnnotationPresent(BeanParam.class)) {
            addFields((Class<?>) type);
        }
        place(element).ifPresent(place -> {
            if (!ELSEWHERE.contains(place.name().toLowerCase(Locale.ROOT))) {
                found.add(parameter(place, element, type));
            }
        });
    }

    private record Place(String in, String name) {}

    private static Optional<Place> place(AnnotatedElement element) {
        if (element.isAnnotationPresent(PathParam.class)) {
            return Optional.of(
                    new Place("path", element.getAnnotation(PathParam.class).value()));
        }
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(
                    new Place("query", element.getAnnotation(QueryParam.class).value()));
        }
        return Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                .map(header -> new Place("header", header.value()));
    }

    private Map<String, Object> parameter(Place place, AnnotatedElement element, Type type) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", place.name());
        parameter.put("in", place.in());
        parameter.put("required", place.in().equals("path"));
        String description = Descriptions.of(element);
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        parameter.put("schema", schema(element, type));
        return parameter;
    }

    private Object schema(AnnotatedElement element, Type type) {
        Whole whole = element.getAnnotation(Whole.class);
        if (whole != null) {
            return number(whole, element.getAnnotation(DefaultValue.class));
        }
        JsonNode schema = types.of(type);
        DefaultValue value = element.getAnnotation(DefaultValue.class);
        if (value == null || value.value().isEmpty()) {
            return schema;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        schema.fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue()));
        boolean text = schema.path("type").asText().equals("string");
        members.put("default", text ? value.value() : JsonCodec.INSTANCE.read(value.value(), Object.class));
        return members;
    }

    private static Map<String, Object> number(Whole whole, DefaultValue usual) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "integer");
        members.put("format", "int64");
        members.put("minimum", whole.value());
        if (usual != null) {
            members.put("default", Long.valueOf(usual.value()));
        }
        return members;
    }
}
