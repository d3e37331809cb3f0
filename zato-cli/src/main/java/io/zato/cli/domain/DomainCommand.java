package io.zato.cli.domain;

import io.zato.cli.control.Place;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Frontage;
import io.zato.cli.environment.LogFormat;
import io.zato.cli.environment.ServerCommand;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.ServerProcess;
import io.zato.cli.environment.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command line of WildFly's process controller, which starts the host controller and, told by that, the servers. */
record DomainCommand(Cluster cluster, ServerHome server) {

    /** Settings that WildFly's configuration asks the environment for: a command line would show them to everybody. */
    private static final List<String> ASKED = List.of(
            "zato.db.url",
            "zato.db.user",
            "zato.db.password",
            "zato.db.pool",
            "zato.jms.redelivery.delay",
            "zato.jms.max.deliveries");

    private static final long TEN_YEARS = Duration.ofDays(3650).toMillis();

    List<String> line() {
        List<String> line = new ArrayList<>(ServerCommand.detached());
        line.add(java());
        line.add(ServerProcess.mark(cluster.environment()));
        line.addAll(List.of("-D[Process Controller]", "-Xms16m", "-Xmx64m", "-XX:+UseSerialGC"));
        line.addAll(logging("process-controller.log"));
        line.addAll(List.of("-jar", modules("jboss-modules.jar"), "-mp", modules("modules")));
        line.addAll(List.of(
                "org.jboss.as.process-controller",
                "-jboss-home",
                server.wildfly().toString()));
        line.addAll(List.of("-jvm", java(), "-mp", modules("modules"), "--"));
        line.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC"));
        line.addAll(logging("host-controller.log"));
        line.addAll(List.of("--", "-default-jvm", java()));
        line.addAll(List.of(
                "--domain-config=domain-zato.xml",
                "--host-config=" + cluster.host().configuration()));
        if (cluster.host().isFurther()) {
            // It starts without the domain controller too, by its copy of the domain.
            line.addAll(List.of("--backup", "--cached-dc"));
        }
        line.addAll(properties());
        return line;
    }

    /** What is added to the variables of this process. */
    Map<String, String> variables() {
        Environment environment = cluster.environment();
        Settings settings = environment.settings();
        Map<String, String> variables = new HashMap<>();
        for (String key : ASKED) {
            settings.get(key)
                    .ifPresent(
                            value -> variables.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        }
        variables.put("ZATO_HOME", environment.home().toString());
        variables.put("ZATO_CLUSTER_KEYSTORE", cluster.keyStore().toString());
        variables.put("ZATO_CLUSTER_SECRET", secret());
        return variables;
    }

    /** The host controller hands them on to every server. */
    private List<String> properties() {
        Environment environment = cluster.environment();
        Frontage frontage = cluster.frontage();
        List<String> properties = new ArrayList<>(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.domain.base.dir=" + cluster.folder(),
                "-Djboss.management.http.port=" + cluster.management(),
                ServerProcess.mark(environment),
                "-Dzato.db.driver=" + ServerCommand.driver(environment.settings()),
                "-Dzato.supervisor.url=" + frontage.supervisorUrl(),
                "-Dzato.supervisor.token-file=" + new Place(environment.home()).tokenFile()));
        properties.addAll(ofHost(cluster.host()));
        properties.addAll(LogFormat.of(environment.settings()).properties());
        return properties;
    }

    private List<String> ofHost(Host host) {
        String local = "remote+http://127.0.0.1:" + cluster.management();
        String management =
                host.controller().map(there -> "remote+https://" + there).orElse(local);
        List<String> properties = new ArrayList<>(List.of("-Dzato.management.url=" + management));
        if (host.isAlone()) {
            // With several hosts the domain says it, and says it anew when one joins.
            properties.add("-Dzato.trusted.proxies=" + Trust.patternOf(List.of()));
            return properties;
        }
        properties.add("-Djboss.host.name=" + host.name());
        properties.add("-Djboss.bind.address=" + host.address());
        properties.add("-Djboss.bind.address.private=" + host.address());
        properties.add("-Dzato.hosts.port=" + cluster.hostsPort());
        host.controller().ifPresent(controller -> {
            int colon = controller.lastIndexOf(':');
            properties.add("-Dzato.controller.host=" + controller.substring(0, colon));
            properties.add("-Dzato.controller.port=" + controller.substring(colon + 1));
            // Else a further host throws what is deployed away after five minutes, and cannot start a server without
            // the first.
            properties.add("-Dorg.wildfly.unsupported.content.repository.obsolescence=" + TEN_YEARS);
        });
        return properties;
    }

    private List<String> logging(String file) {
        return List.of(
                "-Dorg.jboss.boot.log.file=" + cluster.folder().resolve("log").resolve(file),
                "-Dlogging.configuration="
                        + cluster.configuration().resolve("logging.properties").toUri());
    }

    private String modules(String name) {
        return server.wildfly().resolve(name).toString();
    }

    String secret() {
        try {
            return Files.readString(cluster.secretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + cluster.secretFile(), e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
