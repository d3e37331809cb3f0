package io.zato.cli.balancer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Who may see HAProxy's own page: whoever sends one of these in the header Authorization. */
record Admitted(Path tokenFile) {

    /** One line for each way to say the environment's token; a line nobody can send before the server has made one. */
    String lines() {
        try {
            if (!Files.exists(tokenFile)) {
                return "nobody yet\n";
            }
            String token = Files.readString(tokenFile).strip();
            String basic = Base64.getEncoder().encodeToString(("admin:" + token).getBytes(StandardCharsets.UTF_8));
            return "Bearer " + token + "\nBasic " + basic + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + tokenFile, e);
        }
    }
}
