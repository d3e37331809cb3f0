package io.zato.openapi.channel;

import java.util.Set;

/** What a document of channels is to be: of those channels (empty for all), with that title and version. */
public record Wanted(Set<String> channels, String title, String version) {

    public Wanted {
        channels = Set.copyOf(channels);
    }
}
