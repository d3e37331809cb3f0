package io.zato.runtime;

import io.zato.api.http.Cors;
import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says which methods a path takes, to browsers before they send what a page asks them to (CORS preflight), and to whoever asks by OPTIONS. */
final class Methods {

    private static final Set<String> ANY = Set.of("DELETE", "GET", "PATCH", "POST", "PUT");

    private Methods() {}

    /** Every method the channels of that path take, in order of the alphabet; empty when it has no channel. */
    static Set<String> of(Router router, String path) {
        Set<String> methods = new TreeSet<>();
        router.allowed(path).forEach(method -> methods.addAll(spelledOut(method)));
        return methods;
    }

    private static Set<String> spelledOut(String method) {
        Set<String> methods = new TreeSet<>(method.isEmpty() ? ANY : Set.of(method));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** Answers an OPTIONS request, without credentials and without a service; false when a channel has that method itself. */
    static boolean answered(Router router, HttpCall call, Dispatcher.Sink sink) {
        Set<String> known = router.allowed(call.rawPath());
        if (known.isEmpty()) {
            return false;
        }
        if (preflight(router, call, sink)) {
            return true;
        }
        if (known.contains("OPTIONS")) {
            return false;
        }
        sink.send(noContent(of(router, call.rawPath())));
        return true;
    }

    private static boolean preflight(Router router, HttpCall call, Dispatcher.Sink sink) {
        String wanted = call.header("Access-Control-Request-Method").orElse("");
        String origin = call.header("Origin").orElse("");
        Router.Match match = wanted.isEmpty() || origin.isEmpty() ? null : router.match(wanted, call.rawPath());
        if (match == null || !match.entry().endpoint().cors().on()) {
            return false;
        }
        Cors cors = match.entry().endpoint().cors();
        String headers = call.header("Access-Control-Request-Headers").orElse("");
        Set<String> methods = spelledOut(match.entry().endpoint().route().method());
        sink.always(cors.preflight(origin, headers, methods));
        sink.send(noContent(of(router, call.rawPath())));
        return true;
    }

    private static HttpReply noContent(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        Map<String, List<String>> headers = Map.of("Allow", List.of(String.join(", ", all)));
        return new HttpReply(204, headers, HttpReply.of(new byte[0]));
    }
}
