package io.zato.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which release of the platform this command line belongs to. */
public final class Release {

    private Release() {}

    /**
     * Negative when the first is the earlier of two versions: 1.9.0, 1.10.0-SNAPSHOT, 1.10.0. What is no version is earlier than
     * every version.
     */
    public static int compare(String one, String other) {
        Optional<ModuleDescriptor.Version> first = parse(one);
        Optional<ModuleDescriptor.Version> second = parse(other);
        return first.isPresent() && second.isPresent()
                ? first.get().compareTo(second.get())
                : Boolean.compare(first.isPresent(), second.isPresent());
    }

    private static Optional<ModuleDescriptor.Version> parse(String version) {
        try {
            return Optional.of(ModuleDescriptor.Version.parse(version));
        } catch (IllegalArgumentException noVersion) {
            return Optional.empty();
        }
    }

    /** As the build numbered it, for example {@code 1.0.0}. */
    public static String version() {
        try (InputStream text = Release.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
