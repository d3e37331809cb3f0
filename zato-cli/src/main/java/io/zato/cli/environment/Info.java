package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Release;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what there is to know of an environment: versions, addresses, places, sizes in MB. */
@Command(
        name = "info",
        description = "Show versions, addresses, places and sizes of $$ZATO_HOME.",
        footer = {"", "Example: zato info --output json"})
public final class Info implements Callable<Integer> {

    private static final int MB = 1024 * 1024;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        ObjectNode info = Json.object().put("version", Release.version());
        global.elsewhere()
                .ifPresentOrElse(session -> elsewhere(info, session), () -> local(info, Environment.current()));
        global.screen().object(info);
        return 0;
    }

    /** Places and sizes are for those on its machine. */
    private static void elsewhere(ObjectNode info, Session session) {
        server(info, session);
        String url = session.api().target().url().toString();
        info.put("url", url).put("admin_api", url + "/zato/api");
    }

    private void local(ObjectNode info, Environment environment) {
        String url = environment.url();
        ServerStatus status = ServerStatus.of(environment, url);
        info.put("java", Runtime.version() + " in " + System.getProperty("java.home"));
        info.put("home", environment.home() + (environment.exists() ? "" : " (not created yet)"));
        Remembered.in(environment).get(Remembered.VERSION).ifPresent(version -> info.put("home_version", version));
        info.put("state", status.state().lowerCase());
        status.pid().ifPresent(pid -> info.put("pid", pid));
        if (status.state() == ServerStatus.State.RUNNING) {
            server(info, global.session());
        }
        info.put("url", url)
                .put("admin_api", url + "/zato/api")
                .put("log", environment.log().toString());
        info.put("database", database(environment));
        info.put("home_mb", megabytes(environment.home()));
        info.put("database_mb", megabytes(environment.home().resolve("db")));
        info.put("log_mb", megabytes(environment.log().getParent()));
    }

    private static void server(ObjectNode info, Session session) {
        JsonNode servers = session.api().get("servers").path("items");
        JsonNode server = servers.path(0);
        info.put("server_version", versions(servers));
        info.put("server_java", server.path("java").asText());
        info.put("failing", server.path("failing").size());
    }

    /** While a cluster is upgraded they differ, and each is named. */
    private static String versions(JsonNode servers) {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode server : servers) {
            if (!server.path("state").asText().equals("gone")) {
                versions.put(
                        server.path("name").asText(), server.path("version").asText());
            }
        }
        Set<String> different = new TreeSet<>(versions.values());
        return different.size() == 1
                ? different.iterator().next()
                : versions.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Without what follows a question mark, where people put passwords. */
    private static String database(Environment environment) {
        return environment
                .settings()
                .get("zato.db.url")
                .map(url -> url.replaceFirst("[?;].*", ""))
                .orElse("embedded H2 in " + environment.home().resolve("db"));
    }

    private static BigDecimal megabytes(Path directory) {
        return BigDecimal.valueOf(bytes(directory)).divide(BigDecimal.valueOf(MB), 1, RoundingMode.HALF_UP);
    }

    private static long bytes(Path directory) {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(Info::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + directory, e);
        }
    }

    /** A running server's files come and go. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
