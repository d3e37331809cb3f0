package io.zato.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * Makes records of what callers send: stricter than JSON needs to be, since nothing may be lost or made up (a fraction of a whole number,
 * a missing number), and content with the one value of a list that XML and forms cannot tell from a field.
 */
final class InputBinding {

    private final ObjectMapper mapper;

    InputBinding(ObjectMapper json) {
        mapper = json.copy()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.coercionConfigFor(LogicalType.Collection)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsEmpty);
        mapper.coercionConfigFor(LogicalType.POJO).setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
    }

    /** IllegalArgumentException says what does not fit first. */
    <T> T bind(Object value, Class<T> type) {
        return mapper.convertValue(value, type);
    }

    /** A copy that may be changed; embedded files stay the same. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }
}
