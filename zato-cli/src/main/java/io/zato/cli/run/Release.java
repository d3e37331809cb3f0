package io.zato.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which release of the platform this command line belongs to. */
public final class Release {

    private Release() {}

    /** As the build numbered it, for example {@code 1.0.0}. */
    public static String version() {
        try (InputStream text = Release.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
