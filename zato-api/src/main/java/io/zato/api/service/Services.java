package io.zato.api.service;

import java.time.Duration;

/**
 * Calls services by name from any code beside the platform: {@code @Inject Services services} in an EJB, a servlet or a bean of
 * another deployment. {@code Problem} 503 when no such service runs on this server.
 */
public interface Services {

    /** Calls a service in the same thread, within the transaction of the caller, and returns its answer. */
    Object invoke(String service, Object input);

    /** Calls a service and converts its answer. */
    <T> T invoke(String service, Object input, Class<T> type);

    /** Calls a service that is interrupted and answered {@code Problem} 504 when it takes longer than that; longer than zero. */
    Object invoke(String service, Object input, Duration timeout);

    /**
     * Has a service called by another thread and returns at once; its answer is thrown away, a failure goes to its log. The call is
     * in memory only: it is lost when the server stops before it was made.
     */
    void invokeAsync(String service, Object input);
}
