package io.zato.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as the admin API and the pages exchange it: objects are maps in their order, numbers stay exact. */
public final class Exchange {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Exchange() {}

    /** The members of a JSON object; empty when the text is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) {
        try {
            return MAPPER.readValue(json, LinkedHashMap.class);
        } catch (JsonProcessingException notAnObject) {
            return Map.of();
        }
    }

    /** IllegalArgumentException, with the place, for what is no JSON. */
    public static Object value(String json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IllegalArgumentException(
                    "is no JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")", e);
        }
    }

    public static String text(Object value) {
        return written(value, false);
    }

    /** As text for people, indented. */
    public static String pretty(Object value) {
        return written(value, true);
    }

    private static String written(Object value, boolean indented) {
        try {
            return indented
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }
}
