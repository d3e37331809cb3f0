package io.zato.schema;

import io.zato.api.problem.Problem.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The Jakarta Validation constraints of one type. The metadata is this type's own: a shared factory would keep every class it ever saw. */
final class Constraints implements AutoCloseable {

    private static final Constraints NONE = new Constraints(null);

    private final ValidatorFactory factory;

    private Constraints(ValidatorFactory factory) {
        this.factory = factory;
    }

    /** Costs nothing, now and at each call, where the type declares none. */
    static Constraints of(Class<?> type) {
        return declares(type) ? new Constraints(factory()) : NONE;
    }

    /** The provider is found through the thread, and services are started by threads of the server's own. */
    private static ValidatorFactory factory() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Constraints.class.getClassLoader());
        try {
            return Validation.buildDefaultValidatorFactory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** In order of the fields' names; empty when all hold. */
    List<FieldError> violations(Object value) {
        return factory == null
                ? List.of()
                : factory.getValidator().validate(value).stream()
                        .map(Constraints::error)
                        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                        .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        // elements of lists and values of maps are nodes of their own: tags[0].<list element>
        String field = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
        return new FieldError(field, violation.getMessage());
    }

    private static boolean declares(Class<?> type) {
        if (type.isPrimitive() || type.getName().startsWith("java.")) {
            return false;
        }
        return annotated(type)
                || Arrays.stream(type.getDeclaredFields()).anyMatch(Constraints::declares)
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(Constraints::annotated)
                || type.getSuperclass() != null && declares(type.getSuperclass());
    }

    /** What lies deeper counts only if a {@link Valid} leads there, which is seen here. */
    private static boolean declares(Field field) {
        return annotated(field) || declares(field.getAnnotatedType());
    }

    private static boolean declares(AnnotatedType type) {
        return annotated(type)
                || type instanceof AnnotatedParameterizedType generic
                        && Stream.of(generic.getAnnotatedActualTypeArguments()).anyMatch(Constraints::declares);
    }

    private static boolean annotated(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(Constraints::counts);
    }

    private static boolean counts(Class<? extends Annotation> annotation) {
        return annotation == Valid.class
                || annotation.isAnnotationPresent(Constraint.class)
                || annotation.getName().startsWith("jakarta.validation.");
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
