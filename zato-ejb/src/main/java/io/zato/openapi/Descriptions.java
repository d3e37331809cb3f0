package io.zato.openapi;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import io.zato.api.service.Description;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Texts that types and their fields bring along. */
public final class Descriptions {

    private Descriptions() {}

    /** The text of {@link Description}; empty where there is none. */
    public static String of(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Description.class))
                .map(Description::value)
                .orElse("");
    }

    static void into(SchemaGeneratorConfigBuilder config) {
        config.forFields().withDescriptionResolver(Descriptions::ofField);
        config.forTypesInGeneral()
                .withDescriptionResolver(
                        scope -> text(scope.getType().getErasedType().getAnnotation(Description.class)));
    }

    private static String ofField(FieldScope field) {
        // an element of a list is no field that could be told about
        return ((MemberScope<?, ?>) field).isFakeContainerItemScope()
                ? null
                : text(field.getAnnotation(Description.class));
    }

    private static String text(Description description) {
        return description == null ? null : description.value();
    }
}
