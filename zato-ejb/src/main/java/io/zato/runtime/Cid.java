package io.zato.runtime;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Correlation ids: 32 hexadecimal digits, as W3C Trace Context wants a trace id. */
public final class Cid {

    /** The header it travels in, both ways. */
    public static final String HEADER = "X-Zato-CID";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Cid() {}

    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder text = new StringBuilder(32);
        append(text, random.nextLong());
        append(text, random.nextLong());
        return text.toString();
    }

    /** The caller's own id, the trace id of its traceparent header, or a new one; both may be null. */
    public static String of(String given, String traceParent) {
        if (given != null && ACCEPTED.matcher(given).matches()) {
            return given;
        }
        var trace = traceParent == null ? null : TRACE_PARENT.matcher(traceParent.strip());
        return trace != null && trace.matches() ? trace.group(1) : next();
    }

    static String hex(long bits) {
        StringBuilder text = new StringBuilder(16);
        append(text, bits);
        return text.toString();
    }

    private static void append(StringBuilder text, long bits) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
        }
    }
}
