package io.zato.api.http;

/** A request that is about to leave, as its signer sees it. */
public interface Outbound {

    String method();

    /** Absolute URL. */
    String url();

    /** Replaces that header. */
    void header(String name, String value);
}
