package io.zato.api.live;

import io.zato.api.http.HttpCall;

/** Decides who may enter a channel. */
public interface Guard extends Live {

    /** The caller's identity; throws {@code Problem} 401 or 403 when there is none. */
    Caller admit(HttpCall call);
}
