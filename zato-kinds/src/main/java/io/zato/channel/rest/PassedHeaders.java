package io.zato.channel.rest;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** Values may be single or collections, text or what prints as text; null is none. */
    static Map<String, String> of(Map<?, ?> headers) {
        Map<String, String> passed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (headers == null) {
            return passed;
        }
        headers.forEach((name, value) -> {
            if (value != null) {
                passed.put(String.valueOf(name), text(String.valueOf(name), value));
            }
        });
        Set<String> named = namedByConnection(passed.getOrDefault("Connection", ""));
        passed.keySet()
                .removeIf(name -> named.contains(name) || OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        return passed;
    }

    private static String text(String name, Object value) {
        if (!(value instanceof Collection<?> values)) {
            return String.valueOf(value);
        }
        // cookies are the one header whose values cannot be joined (RFC 6265, 3): a reply has room for the first
        return values.stream()
                .map(String::valueOf)
                .limit(name.equalsIgnoreCase("Set-Cookie") ? 1 : Long.MAX_VALUE)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> namedByConnection(String value) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : value.split(",")) {
            names.add(name.strip());
        }
        return names;
    }
}
