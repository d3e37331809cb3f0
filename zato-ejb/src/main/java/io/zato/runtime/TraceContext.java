package io.zato.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** W3C Trace Context on the way out: the caller's trace, or one named by the correlation id, with a span of our own. */
final class TraceContext {

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final Pattern GIVEN = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");
    private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");

    private TraceContext() {}

    /** Adds the headers where the service set none itself; none where the correlation id can be no trace's name. */
    static void add(Map<String, String> headers, Origin origin) {
        Optional<Matcher> given = origin.header(PARENT).map(GIVEN::matcher).filter(Matcher::matches);
        if (given.isPresent()) {
            put(headers, given.get().group(1), given.get().group(2));
            origin.header(STATE).ifPresent(state -> headers.putIfAbsent(STATE, state));
        } else if (TRACE.matcher(origin.cid()).matches()) {
            // not sampled: nobody has recorded it so far
            put(headers, origin.cid(), "00");
        }
    }

    private static void put(Map<String, String> headers, String trace, String flags) {
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        headers.putIfAbsent(PARENT, "00-" + trace + "-" + Cid.hex(span) + "-" + flags);
    }
}
