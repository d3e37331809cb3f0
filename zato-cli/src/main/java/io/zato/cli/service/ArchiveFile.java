package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A JAR, WAR or EAR that brings services; it is sent as it is read, whatever its size. */
record ArchiveFile(Path path, long size) implements Deployable {

    private static final List<String> ENDINGS = List.of(".jar", ".war", ".ear");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    static boolean isOne(Path path) {
        String name = String.valueOf(path.getFileName());
        return ENDINGS.stream().anyMatch(ending -> name.endsWith(ending) && name.length() > ending.length());
    }

    static String known() {
        return String.join(", ", ENDINGS);
    }

    /** A Failure when there is no such file. */
    static ArchiveFile of(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                return new ArchiveFile(path, Files.size(path));
            }
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, path + " cannot be read: " + e.getMessage(), e);
        }
        throw new Failure(Failure.REFUSED, "There is no file " + path);
    }

    @Override
    public JsonNode deploy(Session session, PrintWriter progress) {
        Call call = Call.of("PUT", Call.path("deployments", name())).patience(PATIENCE);
        return session.api().upload(call, new Upload(path, size, progress).body());
    }

    @Override
    public String done(JsonNode deployed) {
        return "deployed " + name() + services(deployed.path("services"));
    }

    @Override
    public String flaw(JsonNode deployed) {
        String error = deployed.path("error").asText("");
        return error.isEmpty() ? "" : name() + " is deployed, but: " + error;
    }

    private String name() {
        return path.getFileName().toString();
    }

    private static String services(JsonNode services) {
        List<String> names = new ArrayList<>();
        services.forEach(service -> names.add(service.asText()));
        return names.isEmpty() ? " (it has no services)" : ": " + String.join(", ", names);
    }

    @Override
    public String located(String line) {
        return line;
    }
}
