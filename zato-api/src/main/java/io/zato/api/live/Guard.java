package io.zato.api.live;

import io.zato.api.http.HttpCall;
import java.util.Optional;

/** Decides who may enter a channel. */
public interface Guard extends Live {

    /** The caller's identity; throws {@code Problem} 401 or 403 when there is none. */
    Caller admit(HttpCall call);

    /** What callers are told to send; empty where OpenAPI has no words for it. */
    default Optional<SecurityScheme> scheme() {
        return Optional.empty();
    }
}
