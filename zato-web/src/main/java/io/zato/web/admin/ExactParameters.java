package io.zato.web.admin;

import io.zato.api.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads boolean and int query parameters and refuses what is neither: left to itself, the server takes {@code dry_run=1} for false
 * and answers 404 to {@code limit=x}.
 */
@Provider
public class ExactParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return null;
        }
        if (type == boolean.class) {
            return (ParamConverter<T>) new Exact<>(text -> flag(name, text));
        }
        return type == int.class ? (ParamConverter<T>) new Exact<>(text -> whole(name, text)) : null;
    }

    private record Exact<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.invalid(name, "must be true or false, not '" + text + "'");
    }

    private static int whole(String name, String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "must be a whole number, not '" + text + "'");
        }
    }
}
