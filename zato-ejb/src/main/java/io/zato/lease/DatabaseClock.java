package io.zato.lease;

/** The one clock all servers share. */
public final class DatabaseClock {

    /** SQL for the time now, in milliseconds since 1970; of the start of the transaction, so never later than it is. */
    public static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    private DatabaseClock() {}
}
