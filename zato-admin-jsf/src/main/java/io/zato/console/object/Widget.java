package io.zato.console.object;

import java.util.List;
import java.util.Map;

/** How a field is asked for. */
enum Widget {
    TEXT("text"),
    NUMBER("number"),
    DURATION("duration"),
    SECRET("secret"),
    TOGGLE("toggle_input"),
    CHOICE("choice"),
    REFERENCE("reference_input"),
    LIST("lines"),
    MAP("add"),
    RECORDS("add"),
    JSON("lines");

    private static final List<String> SCALARS = List.of("string", "number", "integer");

    /** Id of the element that has the focus, within the field. */
    final String focus;

    Widget(String focus) {
        this.focus = focus;
    }

    static Widget of(Map<String, Object> property) {
        if (Boolean.TRUE.equals(property.get("writeOnly"))) {
            return SECRET;
        }
        if (property.containsKey("enum")) {
            return CHOICE;
        }
        if ("duration".equals(property.get("format"))) {
            return DURATION;
        }
        return switch (String.valueOf(property.get("type"))) {
            case "boolean" -> TOGGLE;
            case "integer", "number" -> NUMBER;
            case "array" -> isScalar(property.get("items")) ? LIST : records(property.get("items"));
            case "object" -> isScalar(property.get("additionalProperties")) ? MAP : JSON;
            default -> property.containsKey("x-refers-to") ? REFERENCE : TEXT;
        };
    }

    private static Widget records(Object schema) {
        return KindSchema.members(schema).containsKey("properties") ? RECORDS : JSON;
    }

    /** Whether the field is edited row by row. */
    boolean hasRows() {
        return this == MAP || this == RECORDS;
    }

    private static boolean isScalar(Object schema) {
        return SCALARS.contains(String.valueOf(KindSchema.members(schema).get("type")));
    }
}
