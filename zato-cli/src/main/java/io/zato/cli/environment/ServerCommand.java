package io.zato.cli.environment;

import io.zato.cli.control.Place;
import io.zato.cli.run.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server's JVM. */
public record ServerCommand(ServerHome server, Environment environment, Frontage frontage, Settings settings) {

    /** Any port will do where nothing listens on it. */
    private static final int UNUSED = 8443;

    /** What WildFly's own bin/common.sh opens, each for the part of the server that needs it. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    /** What may be deserialised from outside, as in WildFly's bin/standalone.conf. */
    private static final String SERIAL_FILTER =
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000";

    /** A Failure for settings no server can be started with. */
    public ServerCommand {
        LogFormat.of(settings);
    }

    List<String> line() {
        List<String> line = new ArrayList<>(detached());
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(ServerProcess.mark(environment));
        line.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true", SERIAL_FILTER));
        line.add("-Djava.net.preferIPv4Stack=" + !frontage.serverAddress().contains(":"));
        line.add("-XX:ErrorFile=" + environment.server().resolve("log/jvm-error.log"));
        line.addAll(OPENED);
        line.addAll(environmentProperties());
        line.addAll(balancerProperties());
        line.addAll(LogFormat.of(settings).properties());
        line.addAll(options(server, settings));
        line.addAll(wildfly());
        return line;
    }

    /** What makes the start faster, then what zato.java.opts says. */
    public static List<String> options(ServerHome server, Settings settings) {
        List<String> given = settings.get("zato.java.opts")
                .map(text -> List.of(text.split("\\s+")))
                .orElse(List.of());
        List<String> options = new ArrayList<>();
        // A start fills 200 MB; in less the collector is busy. The JVM does not begin with more than a given maximum.
        boolean limited = given.stream().anyMatch(option -> option.matches("-Xmx.*|-XX:MaxHeapSize=.*"));
        options.add(limited ? "-Xms64m" : "-Xms256m");
        if (Files.exists(server.archive()) && given.stream().noneMatch(option -> option.contains("Archive"))) {
            options.addAll(archive(server.archive()));
        }
        options.addAll(given);
        return options;
    }

    /** The JVM does without an archive of another JVM or place, and need not say so. */
    private static List<String> archive(Path file) {
        return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private List<String> environmentProperties() {
        Remembered remembered = Remembered.in(environment);
        Ports ports = frontage.server();
        return List.of(
                "-Djboss.socket.binding.port-offset=" + ports.offset(),
                "-Djboss.http.port=" + ports.httpBeforeOffset(),
                "-Djboss.https.port=" + (ports.https() == 0 ? UNUSED : ports.https()),
                "-Dzato.https.enabled=" + (ports.https() != 0),
                "-Dzato.tls.store=" + new Tls(environment, settings).prepare(),
                "-Djboss.node.name=" + ServerStatus.NAME,
                "-Djboss.tx.node.id=" + remembered.get(Remembered.NODE).orElseThrow(),
                "-Dzato.db.driver=" + driver(settings),
                // Seconds in which calls under way may end after SIGTERM; new ones are refused meanwhile.
                "-Dorg.wildfly.sigterm.suspend.timeout=20",
                "-Dorg.jboss.boot.log.file=" + environment.log(),
                "-Dlogging.configuration="
                        + environment
                                .configuration()
                                .resolve("logging.properties")
                                .toUri());
    }

    /** Whom to ask about the balancer, and whom to believe who a caller is: nobody and nobody where there is none. */
    private List<String> balancerProperties() {
        if (!frontage.balanced()) {
            return List.of();
        }
        return List.of(
                "-Dzato.supervisor.url=" + frontage.supervisorUrl(),
                "-Dzato.supervisor.token-file=" + new Place(environment.home()).tokenFile(),
                "-Dzato.trusted.proxies=127\\.0\\.0\\.1");
    }

    private List<String> wildfly() {
        return List.of(
                "-jar",
                server.wildfly().resolve("jboss-modules.jar").toString(),
                "-mp",
                server.wildfly().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + server.wildfly(),
                "-Djboss.server.base.dir=" + environment.server(),
                "--properties=" + environment.home().resolve("zato.properties"),
                "-c",
                Installation.CONFIGURATION);
    }

    /** What WildFly calls the driver of the platform's own database. */
    public static String driver(Settings settings) {
        String url = settings.get("zato.db.url").orElse("jdbc:h2:");
        if (url.startsWith("jdbc:h2:")) {
            return "h2";
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return "postgresql";
        }
        throw new Failure("ZATO_DB_URL must begin with jdbc:h2: or jdbc:postgresql:");
    }

    /** A session of its own, so that Ctrl-C in the terminal that started it does not reach the server. */
    public static List<String> detached() {
        Path setsid = Path.of("/usr/bin/setsid");
        return setsid.toFile().canExecute() ? List.of(setsid.toString()) : List.of();
    }
}
