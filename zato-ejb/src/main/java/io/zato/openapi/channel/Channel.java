package io.zato.openapi.channel;

import io.zato.api.live.DescribedEndpoint;
import io.zato.api.live.SecurityScheme;
import java.util.Optional;

/** One channel with all the document says of it. */
record Channel(
        String name,
        DescribedEndpoint endpoint,
        Signature signature,
        String description,
        Optional<SecurityScheme> scheme) {

    String path() {
        return endpoint.route().path();
    }

    /** Empty for any. */
    String method() {
        return endpoint.route().method();
    }
}
