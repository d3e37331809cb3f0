package io.zato.service.source;

import io.zato.api.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.inject.Scope;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What annotations a file may have: those we would not honour are refused, so that nobody relies on them. */
record Rules(Source source) {

    private static final Set<Class<?>> NOT_CALLED = Set.of(PostConstruct.class, PreDestroy.class);
    private static final List<Class<? extends Annotation>> CONTAINERS =
            List.of(InterceptorBinding.class, Scope.class, NormalScope.class, Stereotype.class);
    private static final List<String> PACKAGES =
            List.of("jakarta.ejb.", "jakarta.interceptor.", "jakarta.enterprise.", "jakarta.persistence.");

    /** {@code Problem} 422 naming the line of the first annotation of a class of the file that does nothing there. */
    void check(Class<?> type, Optional<Class<?>> service) {
        elements(type).forEach(this::checkElement);
        boolean filled = Modifier.isAbstract(type.getModifiers())
                || service.filter(type::isAssignableFrom).isPresent();
        Stream.of(type.getDeclaredFields()).forEach(field -> checkField(field, filled));
    }

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Stream.of(type.getDeclaredConstructors()),
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredFields()))
                .flatMap(elements -> elements);
    }

    private void checkElement(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (isOfContainer(type)) {
                throw refused(
                        type,
                        "does not work in a file that is deployed while the server runs: only @Inject and @Resource"
                                + " fields and @TransactionAttribute do; for more, deploy an EJB in a JAR");
            }
            if (!(element instanceof Field) && (type == Inject.class || type == Resource.class)) {
                throw refused(type, "works on fields only here");
            }
        }
    }

    private static boolean isOfContainer(Class<? extends Annotation> type) {
        if (type == TransactionAttribute.class) {
            return false;
        }
        return NOT_CALLED.contains(type)
                || PACKAGES.stream().anyMatch(type.getName()::startsWith)
                || CONTAINERS.stream().anyMatch(type::isAnnotationPresent);
    }

    private void checkField(Field field, boolean filled) {
        boolean injected = field.isAnnotationPresent(Inject.class);
        if (!injected && !field.isAnnotationPresent(Resource.class)) {
            return;
        }
        Class<? extends Annotation> type = injected ? Inject.class : Resource.class;
        if (!filled) {
            throw refused(type, "works in the service's own class only");
        }
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw refused(type, "needs a field that is neither static nor final, not '" + field.getName() + "'");
        }
        if (!injected && field.getAnnotation(Resource.class).lookup().isEmpty()) {
            throw refused(type, "needs a lookup, as in @Resource(lookup = \"java:/zato/db\")");
        }
    }

    private Problem refused(Class<?> annotation, String why) {
        return source.refusedAt(annotation, "@" + annotation.getSimpleName() + " " + why);
    }
}
