package io.zato.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import io.zato.api.service.UploadedFile;
import java.util.List;
import java.util.Map;

/** Types that are written where they stand, without a name of their own: maps, files of a form, and bytes in Base64. */
final class PlainTypes implements CustomDefinitionProviderV2 {

    @Override
    public CustomDefinition provideCustomSchemaDefinition(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (type.isInstanceOf(Map.class)) {
            schema.put("type", "object");
            List<ResolvedType> arguments = type.typeParametersFor(Map.class);
            if (arguments.size() == 2 && arguments.get(1).getErasedType() != Object.class) {
                schema.set("additionalProperties", context.createDefinitionReference(arguments.get(1)));
            }
            return plain(schema);
        }
        if (type.getErasedType() == UploadedFile.class) {
            return plain(schema.put("type", "string").put("format", "binary"));
        }
        if (type.getErasedType() == byte[].class) {
            return plain(schema.put("type", "string").put("contentEncoding", "base64"));
        }
        return null;
    }

    private static CustomDefinition plain(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
    }
}
