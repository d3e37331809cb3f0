package io.zato.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The password of the example's user: CRM_PASSWORD, else one made up and kept for the next run. {@code origin} is what to tell. */
record ExamplePassword(String value, Optional<String> origin) {
    static final String VARIABLE = "CRM_PASSWORD";

    private static final int BYTES = 18;

    static ExamplePassword of(Environment environment) throws IOException {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return new ExamplePassword(given, Optional.empty());
        }
        Path kept = environment.home().resolve("crm-password");
        if (Files.exists(kept)) {
            return new ExamplePassword(
                    Files.readString(kept).strip(), Optional.of(VARIABLE + " is not set: using the one in " + kept));
        }
        String generated = generate();
        Files.createFile(kept, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(kept, generated + System.lineSeparator());
        return new ExamplePassword(
                generated, Optional.of(VARIABLE + " is not set: a password was generated and kept in " + kept));
    }

    private static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
