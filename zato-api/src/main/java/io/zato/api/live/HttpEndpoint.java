package io.zato.api.live;

import io.zato.api.http.Cors;
import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.http.Route;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A channel that is reached over HTTP; it translates and cannot skip a step of the dispatcher. */
public interface HttpEndpoint extends Live {

    Route route();

    /** Name of the service that does the work. */
    String service();

    /** Name of the security definition that guards the way in; empty for an open channel. */
    Optional<String> security();

    /** Largest request body in bytes; more is answered 413. */
    long maxBody();

    /** How long a call may take, reading its body included, until the caller is answered 504; longer than zero. */
    Duration timeout();

    /** Calls at the same time; more are answered 503; 0 leaves the number to the platform. */
    int maxConcurrency();

    /** Which web pages of other origins may call. */
    default Cors cors() {
        return Cors.OFF;
    }

    /** The service's input from the request and the route's path parameters; throws {@code Problem} 400 or 415. */
    Object decode(HttpCall call, Map<String, String> path);

    /** What the caller receives for the service's answer; null is an empty answer. */
    HttpReply encode(Object answer);
}
