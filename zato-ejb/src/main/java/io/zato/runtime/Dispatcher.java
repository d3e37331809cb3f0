package io.zato.runtime;

import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.live.Caller;
import io.zato.api.live.Guard;
import io.zato.api.live.HttpEndpoint;
import io.zato.api.problem.Problem;
import io.zato.object.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one way of every request to a channel: path, route, guard, limit, decode, invoke, encode; no channel can skip a step. */
@ApplicationScoped
public class Dispatcher {

    /** Sends a reply to the caller; called at most once. */
    public interface Sink {
        void send(HttpReply reply);
    }

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    /** Answers the request through the sink; a {@code Problem} is thrown instead, before anything was sent. */
    public void dispatch(HttpCall call, String cid, Sink sink) {
        RawPath.check(call.rawPath());
        Router.Match match = match(call);
        HttpEndpoint endpoint = match.entry().endpoint();
        Caller caller = admit(endpoint, call);
        limit(endpoint, call);
        Map<String, String> path = RawPath.decoded(match.path());
        Object input = endpoint.decode(call, path);
        Origin origin = new Origin(cid, caller, match.entry().key().name(), call, path);
        try (Leases leases = new Leases(registry)) {
            Object answer = services.run(services.get(endpoint.service()), input, origin, leases);
            sink.send(endpoint.encode(answer));
        }
    }

    private Router.Match match(HttpCall call) {
        Router router = registry.router();
        Router.Match match = router.match(call.method(), call.rawPath());
        if (match != null) {
            return match;
        }
        Set<String> allowed = router.allowed(call.rawPath());
        if (allowed.isEmpty()) {
            throw Problem.notFound("No channel has the path " + call.rawPath());
        }
        Set<String> methods = new TreeSet<>(allowed);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String list = String.join(", ", methods);
        throw new Problem(405, "This path takes " + list + ", not " + call.method()).header("Allow", list);
    }

    private Caller admit(HttpEndpoint endpoint, HttpCall call) {
        if (endpoint.security().isEmpty()) {
            return Caller.ANONYMOUS;
        }
        Key key = new Key("security", endpoint.security().get());
        return registry.find(Guard.class, key)
                .orElseThrow(() -> Problem.unavailable(
                        "The channel is closed: its " + key + " does not run on this server or cannot guard a channel",
                        5))
                .admit(call);
    }

    private static void limit(HttpEndpoint endpoint, HttpCall call) {
        if (call.contentLength() > endpoint.maxBody()) {
            throw tooLarge(endpoint.maxBody());
        }
        call.limit(endpoint.maxBody());
    }

    /** What a body above the channel's limit is answered. */
    public static Problem tooLarge(long limit) {
        return new Problem(413, "The body is larger than the " + limit + " bytes this channel takes");
    }
}
