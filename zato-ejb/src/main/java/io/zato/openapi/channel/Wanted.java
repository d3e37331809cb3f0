package io.zato.openapi.channel;

import io.zato.api.live.DescribedEndpoint;
import java.util.Set;

/** What a document of channels is to be: of those channels (empty for all), with that title and version. */
public record Wanted(Set<String> channels, String title, String version) {

    public Wanted {
        channels = Set.copyOf(channels);
    }

    boolean has(String name, DescribedEndpoint endpoint) {
        return channels.isEmpty() ? endpoint.documented() : channels.contains(name);
    }
}
