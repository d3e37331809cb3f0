package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody else's WildFly: the distribution as it is unpacked, with its full configuration and ports of its own. */
public final class StockServer implements AutoCloseable {
    private static final Path DISTRIBUTION = Environment.root().resolve("zato-server/target/zato/wildfly");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path home;
    private final int offset = Ports.offset();
    private final Process server;

    public StockServer(String name) {
        home = Environment.root().resolve("zato-it/target").resolve(name);
        unpack();
        server = start();
        Awaitility.await("start of " + log())
                .atMost(LIMIT)
                .until(() -> Files.exists(log()) && Files.readString(log()).contains("WFLYSRV0025"));
    }

    /** Hard links instead of a second copy of some 250 MB; what the platform's build has added is left out. */
    private void unpack() {
        String script = String.join(
                " && ",
                "rm -rf " + home,
                "cp -al " + DISTRIBUTION + " " + home,
                "cd " + home,
                "rm -rf modules/io modules/org",
                "rm -rf standalone",
                "cp -a " + DISTRIBUTION + "/standalone .",
                "rm -f standalone/configuration/standalone-zato.xml");
        shell(script, LIMIT).exits(0);
    }

    private Process start() {
        var line = List.of(
                home.resolve("bin/standalone.sh").toString(),
                "--server-config=standalone-full.xml",
                "-Djboss.socket.binding.port-offset=" + offset);
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("stdout.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What WildFly's own command line prints when it runs these lines against the server; {@code properties} are the script's. */
    public Outcome cli(Map<String, String> properties, String... parts) {
        try {
            Path script = home.resolve("script.cli");
            Files.writeString(script, String.join("\n", parts) + "\n");
            Path settings = home.resolve("script.properties");
            Files.write(
                    settings,
                    properties.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            return shell(
                    "bin/jboss-cli.sh --connect --timeout=60000 --controller=127.0.0.1:%d --properties=%s --file=%s"
                            .formatted(Ports.MANAGEMENT + offset, settings, script),
                    LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configuration as it was when the snapshot of that name was taken. */
    public String snapshot(String name) {
        Path folder = home.resolve("standalone/configuration/standalone_xml_history/snapshot");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No snapshot " + name + " in " + folder));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file below the server's own folder for data. */
    public String data(String file) {
        try {
            return Files.readString(home.resolve("standalone/data").resolve(file))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return home.resolve("standalone/log/server.log");
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + (Ports.HTTP + offset));
    }

    /** HTTP to this server, called without saying who we are. */
    public Api anonymous() {
        return Api.anonymous(url());
    }

    private Outcome shell(String line, Duration limit) {
        Path folder = Files.isDirectory(home) ? home : Environment.root();
        return new Command(List.of("bash", "-c", line), folder, Map.of()).run(limit);
    }

    /** Ends the server; what it wrote stays for whoever looks for a reason, until the next run. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(server.descendants(), Stream.of(server.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        Awaitility.await().atMost(LIMIT).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        Ports.giveBack(offset);
    }
}
