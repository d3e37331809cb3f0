package io.zato.api.live;

import io.zato.api.http.Outbound;

/** Says who we are on a request that leaves the platform. */
public interface Signer extends Live {

    /** Adds credentials to the request. */
    void sign(Outbound request);
}
