package io.zato.runtime;

import io.zato.api.http.HttpCall;
import io.zato.api.live.Arrival;
import io.zato.api.live.Caller;
import java.util.Map;
import java.util.Optional;

/** Where a call came from. */
public record Origin(String cid, Caller caller, String channel, Request request, Map<String, String> path) {

    /** A call that came by no channel. */
    public static Origin internal(String cid, String who) {
        return new Origin(cid, new Caller(who, ""), "", MessageRequest.NONE, Map.of());
    }

    static Origin http(String cid, Caller caller, String channel, HttpCall call, Map<String, String> path) {
        return new Origin(cid, caller, channel, new HttpRequest(call), path);
    }

    /** Nobody says who sends a message: who may is up to the broker. */
    static Origin message(String cid, String channel, Arrival message) {
        return new Origin(cid, Caller.ANONYMOUS, channel, MessageRequest.of(message), Map.of());
    }

    /** The same caller once the request may have been answered. */
    Origin withoutRequest() {
        return new Origin(cid, caller, channel, MessageRequest.NONE, path);
    }

    /** Whether a message comes again because it was refused before. */
    boolean repeated() {
        return request instanceof MessageRequest message && message.repeated();
    }

    /** One header of the request; empty where there is no request or none of that name. */
    Optional<String> header(String name) {
        return request.header(name);
    }

    String method() {
        return request.method();
    }

    Map<String, String> headers() {
        return request.headers();
    }

    Map<String, String> query() {
        return request.query();
    }
}
