package io.zato.it.cluster;

import io.zato.it.platform.Api;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody else's WildFly domain: the distribution as it is unpacked, with two servers in its own group for full-ha. */
final class StockDomain implements AutoCloseable {
    private static final Path ROOT = Environment.root();
    private static final Path DISTRIBUTION = ROOT.resolve("zato-server/target/zato/wildfly");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String OWNERS =
            """
            embed-host-controller --domain-config=domain.xml --host-config=host.xml --std-out=discard
            /host=primary/server-config=server-one:remove
            /host=primary/server-config=server-two:remove
            /host=primary/server-config=server-three:remove
            /host=primary/server-config=own-1:add(group=other-server-group,auto-start=false,socket-binding-port-offset=%d)
            /host=primary/server-config=own-2:add(group=other-server-group,auto-start=false,socket-binding-port-offset=%d)
            /profile=full-ha/subsystem=datasources/jdbc-driver=postgresql:add(driver-name=postgresql,driver-module-name=org.postgresql.jdbc)
            stop-embedded-host-controller
            """;

    private final Environment environment;
    private final Path home;
    private final int offset;
    private final Process domain;

    /** {@code environment} says where it keeps what must survive, and on which ports it is. */
    StockDomain(Environment environment) throws IOException {
        this.environment = environment;
        this.home = environment.home();
        this.offset = environment.port() - 8080;
        unpack();
        Files.writeString(home.resolve("owners.cli"), OWNERS.formatted(offset + 100, offset + 200));
        shell("bin/jboss-cli.sh --file=owners.cli").exits(0);
        domain = start();
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> cli("--command=/host=primary:read-attribute(name=host-state)")
                        .stdout()
                        .contains("running"));
    }

    private void unpack() {
        String script = String.join(
                " && ",
                "mkdir -p " + home.getParent(),
                "cp -al " + DISTRIBUTION + " " + home,
                "cd " + home,
                "rm -rf modules/io standalone domain",
                "cp -a " + DISTRIBUTION + "/domain .",
                "rm -f domain/configuration/*-zato.xml",
                "cp -a " + ROOT.resolve("config/wildfly") + " scripts",
                "keytool -genseckey -alias zato -keyalg AES -keysize 256 -storetype PKCS12 -keystore cluster.p12"
                        + " -storepass the-secret");
        environment.shell(script, LIMIT).exits(0);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                        home.resolve("bin/domain.sh").toString(),
                        "-Djboss.management.http.port=" + environment.managementPort(),
                        "-Dzato.db.driver=postgresql")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("stdout.log").toFile());
        for (String name : List.of("ZATO_DB_URL", "ZATO_DB_USER", "ZATO_DB_PASSWORD", "ZATO_ADMIN_PASSWORD")) {
            builder.environment().put(name, environment.variable(name));
        }
        builder.environment().put("ZATO_HOME", home.resolve("zato-home").toString());
        builder.environment().put("ZATO_CLUSTER_SECRET", "the-secret");
        builder.environment()
                .put("ZATO_CLUSTER_KEYSTORE", home.resolve("cluster.p12").toString());
        return builder.start();
    }

    /** WildFly's own command line, connected to the domain. */
    Outcome cli(String arguments) {
        return shell("bin/jboss-cli.sh --connect --controller=127.0.0.1:" + environment.managementPort() + " "
                + arguments.replace("(", "\\(").replace(")", "\\)"));
    }

    /** The domain's configuration now. */
    String configuration() {
        try {
            return Files.readString(home.resolve("domain/configuration/domain.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api server(int number) {
        return environment.at(environment.serverPort(number)).as("admin", environment.variable("ZATO_ADMIN_PASSWORD"));
    }

    private Outcome shell(String line) {
        return environment.shell("cd " + home + " && " + line, LIMIT);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(domain.descendants(), Stream.of(domain.toHandle()))
                .toList();
        cli("--command=/host=primary:shutdown");
        Awaitility.await().atMost(LIMIT).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
