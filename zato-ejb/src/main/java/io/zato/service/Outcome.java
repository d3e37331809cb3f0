package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What became of a file, written beside it: {@code .ok} or {@code .failed}, with the digest of what was read. */
record Outcome(Path file) {

    private static final String DIGEST = "sha256 ";

    /** Whether one is there already for that text. */
    boolean isOf(String text) throws IOException {
        for (Path beside : new Path[] {beside(".ok"), beside(".failed")}) {
            if (Files.exists(beside) && Files.readString(beside).contains(DIGEST + digest(text))) {
                return true;
            }
        }
        return false;
    }

    void deployed(String text, ServiceView view) throws IOException {
        write(".ok", view.name() + " version " + view.version() + "\n", text);
        Files.deleteIfExists(beside(".failed"));
    }

    void failed(String text, Problem problem) throws IOException {
        StringBuilder reason = new StringBuilder(problem.getMessage()).append('\n');
        for (FieldError error : problem.errors()) {
            Position at = error.at();
            String place = at == null ? "" : at.file() + ":" + at.line() + ":" + at.column() + ": ";
            reason.append(place).append(error.message()).append('\n');
        }
        write(".failed", reason.toString(), text);
        Files.deleteIfExists(beside(".ok"));
    }

    /** What could not even be read bears no digest: it is read anew by the next server that looks. */
    void unreadable(String reason) throws IOException {
        place(".failed", reason + "\n");
        Files.deleteIfExists(beside(".ok"));
    }

    /** Whoever waits for the outcome never finds half of it. */
    private void place(String suffix, String content) throws IOException {
        Path draft = beside(".outcome");
        Files.writeString(draft, content);
        Files.move(draft, beside(suffix), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String suffix, String content, String text) throws IOException {
        place(suffix, content + DIGEST + digest(text) + "\n");
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
