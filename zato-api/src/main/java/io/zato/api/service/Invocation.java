package io.zato.api.service;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.SqlConnection;
import io.zato.api.live.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

/** What a service knows of the call it answers, and its way to everything else. */
public interface Invocation {

    /** Correlation id, the same in every log line and every answer of this call. */
    String cid();

    Caller caller();

    /** Name of the channel the call came by; empty when another service or the admin API called. */
    String channel();

    /** HTTP method; empty where the channel has none. */
    String method();

    /** Headers under their lower-case names, first value of each. */
    Map<String, String> headers();

    /** Path parameters of the channel's route. */
    Map<String, String> path();

    /** Query parameters, first value of each. */
    Map<String, String> query();

    /** Logger of the service, {@code io.zato.service.<name>}. */
    Logger log();

    /** The outgoing REST connection of that name; {@code Problem} 503 when there is none. */
    RestConnection rest(String name);

    /** The database of that name; {@code Problem} 503 when there is none. */
    SqlConnection sql(String name);

    /** A connection of any kind, given back when the invocation ends; {@code Problem} 503 when there is none. */
    <C extends AutoCloseable> C connection(Class<C> type, String name);

    /**
     * A connection of the kind that administrators call so, for example {@code ldap}, or {@code jms} for {@code outgoing_jms}; it
     * is given back when the invocation ends. {@code Problem} 500 when there is no such kind, 503 when there is no such connection.
     */
    AutoCloseable connection(String kind, String name);

    /**
     * Hands the body to the one outgoing connection of that name, whatever its kind, and returns the other system's answer.
     * {@code Problem} 503 when there is none, 500 when there are several or it takes nothing.
     */
    Object deliver(String name, Object body);

    /** Calls another service in the same thread and returns its answer. */
    Object invoke(String service, Object input);

    /** Calls another service in the same thread, which is interrupted after that time; {@code Problem} 504 when it takes longer. */
    Object invoke(String service, Object input, Duration timeout);

    /** Calls another service and converts its answer. */
    <T> T invoke(String service, Object input, Class<T> type);

    /**
     * Has another service called by another thread and returns at once; its answer is thrown away, a failure goes to its log.
     * The call is in memory only: it is lost when the server stops before it was made. The input must not be a stream.
     */
    void invokeAsync(String service, Object input);

    /** A setting of the server (MicroProfile Config); null where there is none. */
    String config(String key);

    /** An answer with its own status and headers, each a text or a list of them. */
    default Answer answer(int status, Object body, Map<String, ?> headers) {
        return new Answer(status, body, headers);
    }

    /** An answer with its own status. */
    default Answer answer(int status, Object body) {
        return new Answer(status, body, Map.of());
    }
}
