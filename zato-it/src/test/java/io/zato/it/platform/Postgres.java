package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A real PostgreSQL of our own: made in a temporary directory, on a free port, gone when closed. It may be stopped and started. */
public final class Postgres implements AutoCloseable {
    public static final String USER = "zato";
    public static final String DATABASE = "postgres";

    /** What makes the tests fast or possible: no wait for the disk, and branches of distributed transactions. */
    private static final String OPTIONS = "-c fsync=off -c max_prepared_transactions=50";

    private static final String LOCAL = "127.0.0.1";

    private final Path folder;
    private final int port = freePort();
    private final String password = UUID.randomUUID().toString();

    /** Where it is reached. */
    private final String address;

    /** For this machine only. */
    public Postgres() {
        this(LOCAL);
    }

    /** Reached under that address of this machine, by whoever has one of the same network. */
    public Postgres(String address) {
        this.address = address;
        try {
            folder = Files.createTempDirectory("zato-postgres");
            Files.writeString(folder.resolve("password"), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (root()) {
            shell("chown -R postgres " + folder);
        }
        prepare();
        start();
    }

    /** One when {@code -Dzato.it.database=postgresql} says that the platform's own database is to be such, not H2. */
    static Optional<Postgres> ifChosen() {
        boolean chosen = "postgresql".equals(System.getProperty("zato.it.database"));
        return chosen ? Optional.of(new Postgres()) : Optional.empty();
    }

    static Environment given(Optional<Postgres> database, Environment environment) {
        return database.map(postgres -> postgres.keeps(environment)).orElse(environment);
    }

    private void prepare() {
        run("initdb -D " + data() + " -U " + USER + " -A scram-sha-256 --pwfile=" + folder.resolve("password"));
        run("echo host all all samenet scram-sha-256 >> " + data() + "/pg_hba.conf");
    }

    public void start() {
        run("pg_ctl -D %s -w -t 30 -l %s/log -o '-p %d -k %s -c listen_addresses=%s %s' start"
                .formatted(data(), folder, port, folder, listened(), OPTIONS));
    }

    private String listened() {
        return address.equals(LOCAL) ? LOCAL : LOCAL + "," + address;
    }

    /** Stops at once: connections break, what was committed stays. */
    public void stop() {
        run("pg_ctl -D " + data() + " -w -m fast stop");
    }

    /** It hangs: what is connected stays so, new connections are taken, and none is answered until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** To the postmaster and to what it has started. */
    private void signal(String signal) {
        shell("p=$(head -1 " + data() + "/postmaster.pid); kill -" + signal + " $p $(ps -o pid= --ppid $p)");
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** The environment with this as the platform's own database. */
    public Environment keeps(Environment environment) {
        return environment
                .with("ZATO_DB_URL", "jdbc:postgresql://%s:%d/%s".formatted(address, port, DATABASE))
                .with("ZATO_DB_USER", USER)
                .with("ZATO_DB_PASSWORD", password);
    }

    /** The fields of a {@code sql} connection to it. */
    public Map<String, Object> connection(String name) {
        return Map.of(
                "name", name,
                "type", "postgresql",
                "host", "127.0.0.1",
                "port", port,
                "db_name", DATABASE,
                "username", USER,
                "password", password,
                "timeout", "3s");
    }

    /** What one statement answers, as psql prints it without decoration. */
    public String query(String sql) {
        return run("psql -h 127.0.0.1 -p %d -U %s -At -c \"%s\" %s".formatted(port, USER, sql, DATABASE))
                .stdout()
                .trim();
    }

    @Override
    public void close() {
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            run("pg_ctl -D " + data() + " -w -m immediate stop");
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** PostgreSQL refuses to run as root; Debian keeps its programs off the path. */
    private Outcome run(String program) {
        String line = "PATH=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1):$PATH; cd / && " + program;
        if (!root()) {
            return shell(line);
        }
        return shell("runuser -u postgres --whitelist-environment=PGPASSWORD -- bash -c '" + line.replace("'", "'\\''")
                + "'");
    }

    private Outcome shell(String line) {
        var command = new Command(java.util.List.of("bash", "-c", line), Path.of("/"), Map.of("PGPASSWORD", password));
        return command.run(Duration.ofMinutes(1)).exits(0);
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
