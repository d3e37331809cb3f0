package io.zato.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which release of the platform this is. */
public final class Release {

    private static final String VERSION = read();

    private Release() {}

    /** As the build numbered it, for example {@code 1.0.0}. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream text = Release.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
