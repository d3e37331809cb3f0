package io.zato.service;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.live.Live;
import java.time.Duration;

/** What administrators set about a service whose code is in a deployment; it outlives the deployment. */
@Definition(kind = "service_settings", family = Family.SERVICE, title = "Settings of a deployed service")
public record ServiceSettings(
        @Field(value = "true", help = "Whether it can be called") boolean enabled,
        @Field(value = "99999ms", help = "A call that takes longer is listed as slow") Duration slowThreshold,
        @Field(value = "0ms", help = "A call that takes longer is interrupted and answered 504; 0 for no limit")
                Duration timeout,
        @Field(help = "What the service is for") String description)
        implements Live {

    static final String KIND = "service_settings";

    /** Of a service about which nobody has set anything. */
    static final ServiceSettings USUAL = new ServiceSettings(true, Duration.ofMillis(99_999), Duration.ZERO, "");
}
