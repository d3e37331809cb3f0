package io.zato.openapi.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.schema.JsonCodec;
import java.util.Map;

/** The schemas that have names of their own, to look behind a reference. */
record Components(Map<String, Map<String, Object>> schemas) {

    /** The schema that a reference means, else itself. */
    Map<String, Object> resolved(Object schema) {
        Map<String, Object> members = members(schema);
        if (members.get("$ref") instanceof String reference) {
            return schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return members;
    }

    /** The schema as it is, a reference too. */
    @SuppressWarnings("unchecked")
    Map<String, Object> members(Object schema) {
        return schema instanceof JsonNode node
                ? JsonCodec.INSTANCE.convert(node, Map.class)
                : (Map<String, Object>) schema;
    }
}
