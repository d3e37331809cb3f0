package io.zato.api.live;

/** A system that may keep transactions in doubt after a crash. */
public interface Recoverable {

    /** What operators call it; for logs. */
    String name();

    /** A session for one question of recovery, closed after it; throws when the system cannot be reached. */
    XaSession connect() throws Exception;
}
