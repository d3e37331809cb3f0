package io.zato.cli.balancer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The template HAProxy's configuration is made of, as it comes with the server, and what a setting adds to it. */
record Templates(Path standard, Sticky sticky) {

    static Templates ofProcess() {
        return new Templates(
                Path.of(System.getProperty("zato.server"), "haproxy", "haproxy.cfg.mustache"), Sticky.ofProcess());
    }

    String text() {
        try {
            return Files.readString(standard);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + standard, e);
        }
    }
}
