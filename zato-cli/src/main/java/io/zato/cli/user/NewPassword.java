package io.zato.cli.user;

import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.ToIntFunction;

/** A password somebody gave, or one made up that is kept in {@code kept}, readable by its owner only; {@code kept} is null for a given one. */
record NewPassword(Session session, String value, Path kept) {

    private static final int BYTES = 18;

    /** From the first line of the file; without a file, which is null then, a random one for the environment of this machine. */
    static NewPassword of(Session session, String user, Path file) {
        if (file != null) {
            return new NewPassword(session, given(file), null);
        }
        Path home = session.api()
                .target()
                .home(session.surroundings())
                .orElseThrow(
                        () -> new Failure(
                                Failure.USAGE,
                                "This is not the machine of that server, so a generated password has no place: say --password-file"));
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new NewPassword(session, value, home.resolve(user.replaceAll("[^\\p{L}\\p{N}._@-]", "_") + "-password"));
    }

    /** Sends it; a generated one is on the disk before the server knows it, and in its place after that. */
    void use(ToIntFunction<String> send) {
        if (kept == null) {
            send.applyAsInt(value);
            return;
        }
        Path draft = kept.resolveSibling(kept.getFileName() + ".new");
        try {
            write(draft);
            send.applyAsInt(value);
            Files.move(draft, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, "The password cannot be kept in " + kept + ": " + e.getMessage(), e);
        } catch (Failure refused) {
            draft.toFile().delete();
            throw refused;
        }
        session.screen().note("The password is in " + kept);
    }

    private void write(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, value + System.lineSeparator());
    }

    private static String given(Path file) {
        String text = file.toString().equals("-") ? standardInput() : new GivenFile(file).text();
        return text.lines()
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.USAGE, "There is no password in " + file));
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, "Standard input cannot be read: " + e.getMessage(), e);
        }
    }
}
