package io.zato.runtime;

import org.jboss.logging.MDC;

/** Puts a correlation id on every log line of this thread until it is closed; what was there before comes back. */
public final class CidInLog implements AutoCloseable {

    private static final String KEY = "cid";

    private final Object before;

    public CidInLog(String cid) {
        before = MDC.get(KEY);
        MDC.put(KEY, cid);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
