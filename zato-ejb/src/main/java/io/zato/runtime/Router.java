package io.zato.runtime;

import io.zato.api.http.Percent;
import io.zato.api.live.HttpEndpoint;
import io.zato.object.Key;
import io.zato.stats.CallStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the channel of a request; an immutable tree of path segments, so a look-up costs the same for any number of channels. */
final class Router {

    /** One channel. */
    record Entry(Key key, HttpEndpoint endpoint, Bulkhead bulkhead, CallStatistics calls) {}

    /** A channel and the path parameters of the request. */
    record Match(Entry entry, Map<String, String> path) {}

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Leaf> leaves = new HashMap<>();
        Node parameter;
    }

    private record Leaf(Entry entry, List<String> parameters) {}

    private final Node root = new Node();

    private Router() {}

    static Router of(List<Entry> entries) {
        Router router = new Router();
        entries.forEach(router::add);
        return router;
    }

    private void add(Entry entry) {
        List<String> parameters = new ArrayList<>();
        Node node = root;
        for (String segment : segments(entry.endpoint().route().path())) {
            if (segment.startsWith("{")) {
                parameters.add(segment.substring(1, segment.length() - 1));
                node.parameter = node.parameter == null ? new Node() : node.parameter;
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, key -> new Node());
            }
        }
        node.leaves.putIfAbsent(entry.endpoint().route().method(), new Leaf(entry, List.copyOf(parameters)));
    }

    /** The channel for method and path; null when there is none; {@code Problem} 400 when the path is not UTF-8. */
    Match match(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        return walk(root, segments, 0, method, new ArrayList<>(4));
    }

    /** Methods the path is known by; empty when it is not known at all. */
    Set<String> allowed(String rawPath) {
        Set<String> methods = new TreeSet<>();
        collect(root, segments(rawPath), 0, methods);
        return methods;
    }

    private static Match walk(Node node, List<String> segments, int depth, String method, List<String> values) {
        if (depth == segments.size()) {
            Leaf leaf = leaf(node, method);
            return leaf == null ? null : new Match(leaf.entry(), named(leaf.parameters(), values));
        }
        Node literal = node.literals.get(segments.get(depth));
        Match match = literal == null ? null : walk(literal, segments, depth + 1, method, values);
        if (match != null || node.parameter == null) {
            return match;
        }
        values.add(segments.get(depth));
        match = walk(node.parameter, segments, depth + 1, method, values);
        values.remove(values.size() - 1);
        return match;
    }

    private static Leaf leaf(Node node, String method) {
        Leaf leaf = node.leaves.get(method);
        if (leaf == null && method.equals("HEAD")) {
            leaf = node.leaves.get("GET");
        }
        return leaf == null ? node.leaves.get("") : leaf;
    }

    private static void collect(Node node, List<String> segments, int depth, Set<String> methods) {
        if (depth == segments.size()) {
            methods.addAll(node.leaves.keySet());
            return;
        }
        Node literal = node.literals.get(segments.get(depth));
        if (literal != null) {
            collect(literal, segments, depth + 1, methods);
        }
        if (node.parameter != null) {
            collect(node.parameter, segments, depth + 1, methods);
        }
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    /**
     * {@code /a/b} as a, b; {@code /} has none. Decoded before anything is compared: another spelling of a guarded segment must not be
     * the parameter of a channel beside it.
     */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int start = 1;
        while (start < path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            segments.add(Percent.decode(path.substring(start, end)));
            start = end + 1;
        }
        return segments;
    }
}
