package io.zato.outgoing.rest;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;

/** Which requests may be sent a second time when a kept connection brought no byte of an answer. */
final class Retry {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

    private Retry() {}

    static boolean harmless(ClassicHttpRequest request, Exception failure) {
        boolean givenUp = failure instanceof InterruptedIOException || failure instanceof ClosedByInterruptException;
        boolean repeatable = request.getEntity() == null || request.getEntity().isRepeatable();
        return !givenUp && repeatable && IDEMPOTENT.contains(request.getMethod());
    }
}
