package io.zato.runtime;

import io.zato.api.http.HttpCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that came over HTTP. */
record HttpRequest(HttpCall call) implements Request {

    @Override
    public String method() {
        return call.method();
    }

    @Override
    public Optional<String> header(String name) {
        return call.header(name);
    }

    @Override
    public Map<String, String> headers() {
        return first(call.headers());
    }

    @Override
    public Map<String, String> query() {
        return first(call.query());
    }

    private static Map<String, String> first(Map<String, List<String>> all) {
        Map<String, String> first = new HashMap<>();
        all.forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }
}
