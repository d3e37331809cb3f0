package io.zato.outgoing.rest;

import io.zato.api.connection.RestRequest;
import io.zato.api.problem.Problem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Path and query of one request, made of a template and the values of a call. */
final class Target {

    private final String template;
    private final Deque<Object> positional = new ArrayDeque<>();
    private final Map<String, Object> named = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private Target(String template) {
        this.template = template;
    }

    /** Throws {@code Problem} 400 naming a value that is missing, and 500 when template and values do not fit. */
    static String of(String base, RestRequest request) {
        Target target = new Target(join(base, request.path()));
        // deques take no null, and a missing value is to be named by its place in the template
        request.values().forEach(value -> target.positional.add(value == null ? "" : value));
        request.named().forEach((name, value) -> target.named.put(String.valueOf(name), value));
        return target.expand();
    }

    private static String join(String base, String path) {
        if (path.isEmpty()) {
            return base;
        }
        String stem = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return path.startsWith("/") || path.startsWith("?") ? stem + path : stem + "/" + path;
    }

    private String expand() {
        int query = template.indexOf('?');
        int position = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', position)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new Problem(500, "The path " + template + " has a { without }");
            }
            PercentEncoding.literal(template.substring(position, open), text);
            place(template.substring(open + 1, close), query >= 0 && open > query);
            position = close + 1;
        }
        PercentEncoding.literal(template.substring(position), text);
        if (!positional.isEmpty()) {
            throw new Problem(500, "The path " + template + " has fewer {parameters} than the call has values");
        }
        named.keySet().removeAll(placed);
        named.forEach(this::query);
        return text.toString();
    }

    private void place(String name, boolean inQuery) {
        Object value = named.isEmpty() ? next(name) : named.get(name);
        placed.add(name);
        String given = value == null ? "" : value.toString();
        if (!inQuery && (given.isEmpty() || given.equals(".") || given.equals(".."))) {
            throw Problem.invalid(
                    name, "The value of {" + name + "} in the path " + template + " is missing or no path segment");
        }
        PercentEncoding.value(given, text);
    }

    private Object next(String name) {
        if (positional.isEmpty()) {
            throw new Problem(500, "The call gives no value for {" + name + "} in the path " + template);
        }
        return positional.poll();
    }

    private void query(String name, Object value) {
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        for (Object one : values) {
            text.append(text.indexOf("?") < 0 ? '?' : '&');
            PercentEncoding.value(name, text);
            text.append('=');
            PercentEncoding.value(String.valueOf(one), text);
        }
    }
}
