package io.zato.web.admin;

import io.zato.api.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** Query parameters that are true or false; {@code Problem} 400 for anything else, which JAX-RS would take as false. */
@Provider
public class YesOrNo implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == boolean.class ? (ParamConverter<T>) new Converter(parameter(annotations)) : null;
    }

    private static String parameter(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private record Converter(String parameter) implements ParamConverter<Boolean> {

        @Override
        public Boolean fromString(String given) {
            return switch (given) {
                case "true" -> true;
                case "false" -> false;
                default -> throw Problem.invalid(parameter, "must be true or false, not '" + given + "'");
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
