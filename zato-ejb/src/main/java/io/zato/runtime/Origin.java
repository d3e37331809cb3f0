package io.zato.runtime;

import io.zato.api.http.HttpCall;
import io.zato.api.live.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a call came from. */
public record Origin(String cid, Caller caller, String channel, HttpCall http, Map<String, String> path) {

    /** A call that came by no channel. */
    public static Origin internal(String cid, String who) {
        return new Origin(cid, new Caller(who, ""), "", null, Map.of());
    }

    /** The same caller once the request may have been answered. */
    Origin withoutRequest() {
        return new Origin(cid, caller, channel, null, path);
    }

    /** One header of the request; empty where there is no request or none of that name. */
    Optional<String> header(String name) {
        return http == null ? Optional.empty() : http.header(name);
    }

    String method() {
        return http == null ? "" : http.method();
    }

    Map<String, String> headers() {
        Map<String, String> first = new HashMap<>();
        if (http != null) {
            http.headers().forEach((name, values) -> first.put(name, values.get(0)));
        }
        return first;
    }

    Map<String, String> query() {
        Map<String, String> first = new HashMap<>();
        if (http != null) {
            http.query().forEach((name, values) -> first.put(name, values.get(0)));
        }
        return first;
    }
}
