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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one way of every request to a channel: path, route, guard, limits, decode, invoke, encode; no channel can skip a step. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    /** Answers the caller; one of the two is called, once. */
    public interface Sink {

        void send(HttpReply reply);

        /** Headers of whatever is answered, be it a refusal; called before anything is. */
        void always(Map<String, String> headers);

        /** Says that time is up, in another thread while the dispatching one may still be at work. */
        void expire(Problem problem);
    }

    private record Request(Router.Entry entry, DeployedService service, HttpCall call, Origin origin, Sink sink) {}

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    @Inject
    private Deadlines deadlines;

    /** Answers the request through the sink; a {@code Problem} is thrown instead, before anything was sent. */
    public void dispatch(HttpCall call, String cid, Sink sink) {
        RawPath.check(call.rawPath());
        Router router = registry.router();
        if (call.method().equals("OPTIONS") && Methods.answered(router, call, sink)) {
            return;
        }
        Router.Match match = match(router, call);
        CountedReply reply = new CountedReply(sink, match.entry().calls());
        try {
            enter(match, call, cid, reply);
        } catch (Problem problem) {
            reply.count(problem.status());
            throw problem;
        } catch (RuntimeException | Error failure) {
            reply.count(500);
            throw failure;
        }
    }

    private void enter(Router.Match match, HttpCall call, String cid, Sink sink) {
        Router.Entry entry = match.entry();
        HttpEndpoint endpoint = entry.endpoint();
        if (endpoint.cors().on()) {
            sink.always(endpoint.cors().answering(call.header("Origin").orElse("")));
        }
        Caller caller = admit(endpoint, call);
        limit(endpoint, call);
        Origin origin = Origin.http(cid, caller, entry.key().name(), call, match.path());
        try (Bulkhead.Place place = entry.bulkhead().enter(endpoint.maxConcurrency())) {
            DeployedService service = services.get(endpoint.service());
            answer(new Request(entry, service, call, origin, sink), place);
        }
    }

    private void answer(Request request, Bulkhead.Place place) {
        HttpEndpoint endpoint = request.entry().endpoint();
        Origin origin = request.origin();
        Deadline deadline = deadlines.begin(
                new Deadline.Work(endpoint.service(), origin.channel(), origin.cid()),
                request.service().within(endpoint.timeout()),
                request.sink()::expire);
        // closed in this order: connections go back when no interrupt can come any more
        try (Leases leases = new Leases(registry);
                deadline) {
            HttpReply reply = reply(request, leases, deadline);
            if (reply != null) {
                send(reply, request.sink(), place);
            }
        } finally {
            deadlines.end(deadline);
        }
    }

    /** From the first byte of its reply on, nothing cuts a call short: a stream may take as long as it keeps coming. */
    private static void send(HttpReply reply, Sink sink, Bulkhead.Place place) {
        if (reply.body().ready()) {
            // else a caller who has his answer and comes again could find his own place taken
            place.close();
        }
        sink.send(reply);
    }

    /** Null when the clock was first, and the caller has been answered. */
    private HttpReply reply(Request request, Leases leases, Deadline deadline) {
        HttpReply reply;
        try {
            reply = reply(request, leases);
        } catch (RuntimeException | Error failure) {
            if (deadline.take()) {
                throw failure;
            }
            LOG.log(Level.FINE, "Nobody waits for this failure any more", failure);
            return null;
        }
        if (deadline.take()) {
            return reply;
        }
        drop(reply);
        return null;
    }

    private HttpReply reply(Request request, Leases leases) {
        HttpEndpoint endpoint = request.entry().endpoint();
        Origin origin = request.origin();
        Object input = endpoint.decode(request.call(), origin.path());
        Object answer = services.run(request.service(), input, origin, leases);
        return request.service().encoded(answer, endpoint::encode, origin.cid());
    }

    private static void drop(HttpReply reply) {
        try {
            reply.body().discard();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A reply nobody waits for did not close", e);
        }
    }

    private static Router.Match match(Router router, HttpCall call) {
        Router.Match match = router.match(call.method(), call.rawPath());
        if (match != null) {
            return match;
        }
        String list = String.join(", ", Methods.of(router, call.rawPath()));
        if (list.isEmpty()) {
            throw Problem.notFound("No channel has the path " + call.rawPath());
        }
        throw new Problem(405, "This path takes " + list + ", not " + call.method()).header("Allow", list);
    }

    private Caller admit(HttpEndpoint endpoint, HttpCall call) {
        Optional<String> security = endpoint.security();
        if (security.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        Key key = new Key("security", security.get());
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
