package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import io.zato.cli.session.Session;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A service's source: its extension says the language; the server knows whether it declares a name or bears its file's. */
record SourceFile(Path path, String mediaType, String text) implements Deployable {

    private static final Map<String, String> MEDIA_TYPES =
            new TreeMap<>(Map.of(".groovy", "text/x-groovy", ".java", "text/x-java-source"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A Failure for a file that cannot be read or is in no language we know. */
    static SourceFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        String extension = MEDIA_TYPES.keySet().stream()
                .filter(known -> name.endsWith(known) && name.length() > known.length())
                .findFirst()
                .orElseThrow(() -> unknown(path));
        return new SourceFile(path, MEDIA_TYPES.get(extension), new GivenFile(path).text());
    }

    @Override
    public JsonNode deploy(Session session, PrintWriter progress) {
        return session.api().json(upload());
    }

    @Override
    public String done(JsonNode service) {
        String kind = service.path("state").asText().equals("library") ? "shared library " : "";
        return "deployed " + kind + service.path("name").asText() + " version "
                + service.path("version").asText();
    }

    @Override
    public String flaw(JsonNode service) {
        String error = service.path("error").asText("");
        return error.isEmpty() ? "" : service.path("name").asText() + " is deployed but does not run: " + error;
    }

    private Call upload() {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Call("POST", "services?file=" + Call.encoded(fileName()), mediaType, body, PATIENCE);
    }

    @Override
    public String located(String line) {
        String name = fileName();
        return line.startsWith(name + ":") ? path + line.substring(name.length()) : line;
    }

    private String fileName() {
        return path.getFileName().toString();
    }

    private static Failure unknown(Path path) {
        String known = String.join(", ", MEDIA_TYPES.keySet()) + ", " + ArchiveFile.known();
        return new Failure(Failure.USAGE, path + " cannot be deployed: its name ends in none of " + known);
    }
}
