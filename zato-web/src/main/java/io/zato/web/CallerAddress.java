package io.zato.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The address a request comes from, for counting what somebody does; not a proof of anything. */
public final class CallerAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private CallerAddress() {}

    /** What a proxy on this machine, the console for one, says in X-Forwarded-For; else where the connection comes from. */
    public static String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !THIS_MACHINE.contains(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
