package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Answer;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes objects into a file, whole or not at all, and tells which variables an import of it needs. */
record Export(Session session, Path file) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STANDARD_OUTPUT = "-";

    /** What the file is written in. */
    enum Type {
        yaml("application/yaml"),
        json("application/json");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        /** By the extension; YAML where it says nothing. */
        static Type of(Path file) {
            return file.toString().endsWith(".json") ? json : yaml;
        }
    }

    int run(Type type, List<String> kinds, List<String> names) {
        String path = "enmasse/export" + query(kinds, names);
        Answer answer =
                session.api().passedOn(Call.get(path).accepting(type.mediaType).patience(PATIENCE));
        String text = type == Type.json
                ? Json.pretty(session.api().tree(answer)) + "\n"
                : new String(answer.body(), StandardCharsets.UTF_8);
        if (file.toString().equals(STANDARD_OUTPUT)) {
            session.screen().text(text.stripTrailing());
            return 0;
        }
        write(text);
        tell(Variables.named(text));
        return 0;
    }

    private void tell(Set<String> variables) {
        ObjectNode done = Json.object().put("file", file.toString());
        variables.forEach(done.putArray("variables")::add);
        session.screen().done("exported to " + file, done);
        if (!variables.isEmpty()) {
            session.screen()
                    .note("Secrets are left out. To import the file elsewhere set these variables, or give them with"
                            + " --env-file:");
            variables.forEach(name -> session.screen().note("  " + name));
        }
    }

    /** Beside the file first, so that a full disk leaves an older file whole. */
    private void write(String text) {
        Path target = file.toAbsolutePath();
        try {
            Path draft = Files.createTempFile(target.getParent(), ".export", ".tmp");
            try {
                Files.writeString(draft, text);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, file + " cannot be written: " + e, e);
        }
    }

    private static String query(List<String> kinds, List<String> names) {
        List<String> parts = new ArrayList<>();
        kinds.forEach(kind -> parts.add("kind=" + Call.encoded(kind)));
        names.forEach(name -> parts.add("name=" + Call.encoded(name)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
