package io.zato.service;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.service.source.Language;
import java.time.Duration;

/** A service that was deployed as source, or source that services share. */
@Definition(kind = "service", family = Family.SERVICE, title = "Service")
public record ServiceDefinition(
        @Field(required = true, help = "Language of the source") Language language,
        @Field(required = true, help = "The source itself, one file") String source,
        @Field(value = "false", help = "Whether it has no service and is there for the others") boolean library,
        @Field(value = "99999ms", help = "A call that takes longer is listed as slow") Duration slowThreshold,
        @Field(value = "0ms", help = "A call that takes longer is interrupted and answered 504; 0 for no limit")
                Duration timeout,
        @Field(help = "What the service is for") String description) {}
