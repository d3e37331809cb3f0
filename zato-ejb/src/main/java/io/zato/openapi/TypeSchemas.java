package io.zato.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.classmate.TypeResolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import io.zato.schema.JsonCodec;
import jakarta.annotation.Nullable;
import java.lang.reflect.Type;
import java.util.Map;

/** JSON Schemas of Java types as the platform's JSON has them; for one document each, so that it keeps no class of a service. */
public final class TypeSchemas {

    private static final String COMPONENTS = "components/schemas";

    private final TypeResolver types = new TypeResolver();
    private final SchemaBuilder builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();
    private Map<String, Map<String, Object>> collected;

    /** The type with those type arguments. */
    public ResolvedType resolve(Type type, Type... arguments) {
        return types.resolve(type, arguments);
    }

    /** The type's schema, a reference where it has a name of its own; not to be looked at before {@link #collect}. */
    public JsonNode of(Type type) {
        return builder.createSchemaReference(type);
    }

    /** The schemas with names of their own of all types asked for; no other can be asked for afterwards. */
    @SuppressWarnings("unchecked")
    public Map<String, Map<String, Object>> collect() {
        if (collected == null) {
            collected = JsonCodec.INSTANCE.convert(builder.collectDefinitions(COMPONENTS), Map.class);
        }
        return collected;
    }

    private static SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FLATTENED_OPTIONALS)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JacksonModule(
                        JacksonOption.RESPECT_JSONPROPERTY_REQUIRED, JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        Descriptions.into(config);
        config.forFields().withNullableCheck(field -> field.getAnnotation(Nullable.class) == null ? null : true);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(new PlainTypes())
                .withPropertySorter((one, other) -> 0)
                .withDefinitionNamingStrategy(new ComponentNames());
        return config;
    }

    /** With a cache of types that goes with it: the one Jackson shares would keep services' classes from being unloaded. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.setTypeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 200)));
        return mapper;
    }
}
