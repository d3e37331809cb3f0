package io.zato.api.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Query strings and forms ({@code application/x-www-form-urlencoded}, WHATWG URL standard, 5). */
public final class Query {

    private Query() {}

    /** Decoded names and values in their order; {@code Problem} 400 when the encoding is broken. */
    public static Map<String, List<String>> parse(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
        }
        return parameters;
    }

    private static String decode(String text) {
        return Percent.decode(text.replace('+', ' '));
    }
}
