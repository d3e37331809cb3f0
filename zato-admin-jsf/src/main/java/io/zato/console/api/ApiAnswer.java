package io.zato.console.api;

import java.util.List;
import java.util.Map;

/** A success: the JSON object it brought, empty when it brought none, and the entity tag, empty when it has none. */
public record ApiAnswer(Map<String, Object> body, String etag) {

    /** The {@code items} of a list; empty where there are none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return body.get("items") instanceof List<?> items ? (List<Map<String, Object>>) items : List.of();
    }

    /** The {@code total} of a list; 0 where there is none. */
    public int total() {
        return body.get("total") instanceof Number total ? total.intValue() : 0;
    }
}
