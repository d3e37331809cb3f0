package io.zato.cluster;

import io.zato.runtime.Failure;

/** An object that does not run on a server, or not in that version, and why. */
public record Failing(String kind, String name, long version, String error) {

    static Failing of(Failure failure) {
        return new Failing(failure.key().kind(), failure.key().name(), failure.version(), failure.error());
    }
}
