package io.zato.cli.hosts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a host must have to join a cluster: its name and release, where its domain controller is, and its secrets. {@code files} are
 * those of the home that all hosts share, by name; {@code settings} those of the database.
 */
public record Invitation(
        String cluster, String release, String controller, Map<String, byte[]> files, Map<String, String> settings) {

    private static final String[] SHARED = {"cluster.secret", "cluster.p12", "secret.key", "token"};
    private static final String[] DATABASE = {"zato.db.url", "zato.db.user", "zato.db.password", "zato.secret.key"};

    /** To that cluster, from its first host; a Failure where no other host could join. */
    public static Invitation to(Cluster cluster) {
        Environment environment = cluster.environment();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : SHARED) {
            content(environment.home().resolve(name)).ifPresent(content -> files.put(name, content));
        }
        if (!files.containsKey("token")) {
            throw new Failure("The cluster has never run: start it first, " + Hint.command("cluster start"));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : DATABASE) {
            environment.settings().get(name).ifPresent(value -> settings.put(name, value));
        }
        String here = cluster.host().address() + ":" + cluster.hostsPort();
        return new Invitation(
                cluster.name(), Release.version(), cluster.host().controller().orElse(here), files, settings);
    }

    /** A Failure when the file cannot be read or is no invitation. */
    public static Invitation read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Failure("There is no file " + file + " that you can read: make an invitation on a host of the"
                    + " cluster, " + Hint.command("cluster invite FILE"));
        }
        try {
            JsonNode tree = Json.read(Files.readAllBytes(file));
            if (!tree.path("cluster").isTextual() || !tree.path("files").has("cluster.p12")) {
                throw none(file);
            }
            return of(tree);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw none(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Failure none(Path file) {
        return new Failure(
                file + " is no invitation: make one on a host of the cluster, " + Hint.command("cluster invite FILE"));
    }

    private static Invitation of(JsonNode tree) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tree.path("files")
                .fields()
                .forEachRemaining(file -> files.put(
                        Path.of(file.getKey()).getFileName().toString(),
                        Base64.getDecoder().decode(file.getValue().asText())));
        Map<String, String> settings = new LinkedHashMap<>();
        tree.path("settings")
                .fields()
                .forEachRemaining(
                        one -> settings.put(one.getKey(), one.getValue().asText()));
        return new Invitation(
                tree.path("cluster").asText(),
                tree.path("release").asText(),
                tree.path("controller").asText(),
                files,
                settings);
    }

    /** For its owner only, not even for a moment for others. */
    public void write(Path file) throws IOException {
        ObjectNode tree =
                Json.object().put("cluster", cluster).put("release", release).put("controller", controller);
        ObjectNode contents = tree.putObject("files");
        files.forEach((name, content) -> contents.put(name, Base64.getEncoder().encodeToString(content)));
        ObjectNode values = tree.putObject("settings");
        settings.forEach(values::put);
        OwnerOnly.write(file, Json.bytes(tree));
    }

    /** Puts what all hosts share into the home. */
    public void unpack(Path home) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            OwnerOnly.write(home.resolve(file.getKey()), file.getValue());
        }
    }

    String secret() {
        return new String(files.get("cluster.secret"), StandardCharsets.UTF_8).strip();
    }

    byte[] keyStore() {
        return files.get("cluster.p12");
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
