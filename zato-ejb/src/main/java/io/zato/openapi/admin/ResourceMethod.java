package io.zato.openapi.admin;

import io.zato.api.kind.Kind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One operation of the admin API as its JAX-RS annotations declare it. */
record ResourceMethod(Class<?> resource, Method method, String httpMethod, String path) {

    static final String KIND = "{kind}";

    /** Those of the resource, in an order that is always the same. */
    static List<ResourceMethod> of(Class<?> resource, String base) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> httpMethod(method).map(http -> of(resource, method, http, base)).stream())
                .sorted(Comparator.comparing(ResourceMethod::path).thenComparing(ResourceMethod::httpMethod))
                .toList();
    }

    private static ResourceMethod of(Class<?> resource, Method method, String httpMethod, String base) {
        String path = Stream.of(base, declared(resource), declared(method))
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .reduce("", (before, part) -> before + "/" + part);
        // OpenAPI has no regular expressions in paths
        return new ResourceMethod(
                resource, method, httpMethod, path.replaceAll("\\{\\s*([^}:\\s]+)\\s*:[^}]*}", "{$1}"));
    }

    private static String declared(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** {@code ServicesResource} as services. */
    String tag() {
        return resource.getSimpleName().replaceFirst("Resource$", "").toLowerCase(Locale.ROOT);
    }

    boolean eachKind() {
        return resource.isAnnotationPresent(EachKind.class) && path.contains(KIND);
    }

    boolean has(Kind<?> kind) {
        EachKind only = method.getAnnotation(EachKind.class);
        return only == null || only.that().isInstance(kind);
    }

    List<String> produces() {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? resource.getAnnotation(Produces.class) : own;
        return produces == null ? List.of("application/json") : List.of(produces.value());
    }

    List<String> consumes() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes consumes = own == null ? resource.getAnnotation(Consumes.class) : own;
        return consumes == null ? List.of("application/json") : List.of(consumes.value());
    }
}
