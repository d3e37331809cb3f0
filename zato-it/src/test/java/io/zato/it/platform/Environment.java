package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** One environment of the platform: its home, its ports, and {@code ./zato} as its administrator runs it. */
public final class Environment {
    private static final Path ROOT =
            Path.of(System.getProperty("zato.root", "..")).toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path home;
    private final int offset;
    private final Map<String, String> variables;

    private Environment(Path home, int offset, Map<String, String> variables) {
        this.home = home;
        this.offset = offset;
        this.variables = Map.copyOf(variables);
    }

    /** A new environment of that name, not started; what an earlier run left under the name is stopped and removed. */
    static Environment fresh(String name) {
        return fresh(name, Ports.offset());
    }

    /** As {@link #fresh(String)}, with ports free for the servers of a cluster. */
    static Environment freshCluster(String name) {
        return fresh(name, Ports.clusterOffset());
    }

    private static Environment fresh(String name, int offset) {
        Path home = ROOT.resolve("zato-it/target").resolve(name);
        var environment = new Environment(home, offset, Map.of("ZATO_HOME", home.toString()))
                .with("ZATO_HTTP_PORT", String.valueOf(Ports.HTTP + offset))
                .with("ZATO_ADMIN_PASSWORD", "admin-" + UUID.randomUUID())
                .with("CRM_PASSWORD", "crm-" + UUID.randomUUID())
                .with("ZATO_JMS_REDELIVERY_DELAY", "100")
                .with("ZATO_JMS_MAX_DELIVERIES", "3");
        environment.clear();
        return environment;
    }

    /** Somebody else's server, reached over the network by a bearer token; nothing of it is on this machine. */
    public static Environment elsewhere(String url, String token) {
        Path nothing = ROOT.resolve("zato-it/target/nowhere");
        return new Environment(
                nothing, 0, Map.of("ZATO_HOME", nothing.toString(), "ZATO_URL", url, "ZATO_TOKEN", token));
    }

    /** The same environment seen with one more variable. */
    public Environment with(String variable, String value) {
        var more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new Environment(home, offset, more);
    }

    /** Runs {@code ./zato} with these arguments. */
    public Outcome zato(String... arguments) {
        var line = new ArrayList<>(List.of(ROOT.resolve("zato").toString()));
        line.addAll(List.of(arguments));
        return new Command(line, ROOT, variables).run(LIMIT);
    }

    /** Ends the server as a power cut would, and returns when it is gone. */
    public void kill() {
        var server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
    }

    /** Runs one line of shell at the top of the repository. */
    public Outcome shell(String line) {
        return shell(line, LIMIT);
    }

    /** Runs one line of shell that may take that long at the top of the repository. */
    public Outcome shell(String line, Duration limit) {
        return new Command(List.of("bash", "-c", line), ROOT, variables).run(limit);
    }

    /** The server's process id; fails when none runs. */
    public long pid() {
        return zato("status", "--output", "json")
                .exits(0)
                .json()
                .path("servers")
                .path(0)
                .path("pid")
                .asLong();
    }

    public Path home() {
        return home;
    }

    public Path log() {
        return home.resolve("server/log/server.log");
    }

    public int port() {
        return Ports.HTTP + offset;
    }

    public int httpsPort() {
        return Ports.HTTPS + offset;
    }

    public int managementPort() {
        return Ports.MANAGEMENT + offset;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** A variable of the environment; fails when it has none of that name. */
    public String variable(String name) {
        return variables.get(name).toString();
    }

    /** The port of a load balancer's for administrators. */
    public int adminPort() {
        return Ports.ADMIN + offset;
    }

    /** The port of a cluster's server of that number, behind the balancer. */
    public int serverPort(int number) {
        return Ports.HTTP + offset + 100 * number;
    }

    /** The port of the server behind a load balancer. */
    public int portBehind() {
        return Ports.BEHIND + offset;
    }

    /** Called at another of its ports, without saying who we are. */
    public Api at(int port) {
        return Api.anonymous(URI.create("http://127.0.0.1:" + port));
    }

    /** The same, empty when it has none. */
    public String given(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Called without saying who we are. */
    public Api anonymous() {
        return Api.anonymous(url());
    }

    /** Called as the administrator. */
    public Api admin() {
        return anonymous().as("admin", variable("ZATO_ADMIN_PASSWORD"));
    }

    /** Runs one line of shell that belongs to no environment. */
    static Outcome root(String line, Duration limit) {
        return new Command(List.of("bash", "-c", line), ROOT, Map.of()).run(limit);
    }

    /** The top of the repository. */
    public static Path root() {
        return ROOT;
    }

    /** Stops what runs, deletes the home and gives its ports back. */
    void remove() {
        clear();
        Ports.giveBack(offset);
    }

    private void clear() {
        if (!Files.exists(home)) {
            return;
        }
        zato("stop").exits(0);
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
