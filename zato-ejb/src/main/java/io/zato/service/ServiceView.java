package io.zato.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zato.cluster.OnServer;
import java.util.List;

/**
 * A service as the admin API lists it; {@code state} is running, failing, inactive, library or built-in;
 * {@code deployment} is the JAR, WAR or EAR its code is in, empty for those deployed as source; {@code servers}, absent unless asked
 * for, tells how it does on each of them.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ServiceView(
        String name,
        String language,
        long version,
        boolean isActive,
        Object slowThreshold,
        Object timeout,
        String description,
        String deployment,
        String state,
        String error,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OnServer> servers) {

    /** The same with how it does on each server. */
    public ServiceView on(List<OnServer> servers) {
        return new ServiceView(
                name,
                language,
                version,
                isActive,
                slowThreshold,
                timeout,
                description,
                deployment,
                state,
                error,
                servers);
    }
}
