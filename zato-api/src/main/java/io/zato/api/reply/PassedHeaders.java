package io.zato.api.reply;

import io.zato.api.http.HeaderField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Headers that may travel on to our caller: not those that belong to one connection or frame its messages (RFC 9110, 7.6.1). */
final class PassedHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private PassedHeaders() {}

    /** Values may be single or collections, text or what prints as text; null is none; {@code Problem} 500 for a line break. */
    static Map<String, List<String>> of(Map<?, ?> headers) {
        Map<String, List<String>> passed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (headers == null) {
            return passed;
        }
        headers.forEach((name, value) -> {
            if (value != null) {
                passed.put(String.valueOf(name), texts(String.valueOf(name), value));
            }
        });
        Set<String> named = namedByConnection(String.join(",", passed.getOrDefault("Connection", List.of())));
        passed.keySet()
                .removeIf(name -> named.contains(name) || OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        return passed;
    }

    private static List<String> texts(String name, Object value) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        return values.stream()
                .map(one -> HeaderField.checked(name, String.valueOf(one)))
                .toList();
    }

    private static Set<String> namedByConnection(String value) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : value.split(",")) {
            names.add(name.strip());
        }
        return names;
    }
}
