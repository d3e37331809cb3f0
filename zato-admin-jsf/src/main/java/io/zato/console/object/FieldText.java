package io.zato.console.object;

import io.zato.console.api.Exchange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of fields as the text of a form and back. What cannot be read is sent as it is: the API says what is wrong with it. */
final class FieldText {

    private FieldText() {}

    /** Empty for null, and always for a secret. */
    static String of(Widget widget, Object value) {
        if (value == null || widget == Widget.SECRET) {
            return widget == Widget.TOGGLE ? "false" : "";
        }
        if (widget == Widget.LIST && value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        if (value instanceof Map || value instanceof List) {
            return Exchange.pretty(value);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Null for empty text; IllegalArgumentException, with what to do, for JSON that is none. */
    static Object json(Widget widget, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (widget) {
            case TOGGLE -> Boolean.valueOf(text);
            case LIST ->
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case JSON -> Exchange.value(text);
            default -> text;
        };
    }
}
