package io.zato.cluster;

/**
 * How an object does on one server. {@code state} is live, inactive, failing with its {@code error}, behind while the server has not
 * seen the latest version, stale for a server that is silent; {@code version} is the one it tells of, 0 where it is not known.
 */
public record OnServer(String name, String state, long version, String error) {

    static final String LIVE = "live";
    static final String BEHIND = "behind";
    static final String FAILING = "failing";
}
