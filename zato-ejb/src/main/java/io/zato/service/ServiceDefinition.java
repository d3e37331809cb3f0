package io.zato.service;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import java.time.Duration;

/** A service that was deployed as source. */
@Definition(kind = "service", family = Family.SERVICE, title = "Service")
public record ServiceDefinition(
        @Field(required = true, help = "Language of the source") Language language,
        @Field(required = true, help = "The source itself, one file") String source,
        @Field(value = "99999ms", help = "A call that takes longer is listed as slow") Duration slowThreshold,
        @Field(help = "What the service is for") String description) {}
