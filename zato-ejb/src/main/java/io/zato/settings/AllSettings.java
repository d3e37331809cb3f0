package io.zato.settings;

import static io.zato.settings.Setting.Reader.COMMAND_LINE;
import static io.zato.settings.Setting.Reader.CONFIGURATION;
import static io.zato.settings.Setting.Reader.SERVER;
import static io.zato.settings.Setting.Reader.START;

import java.util.List;

/** Every setting of ours, in the order in which people read about them. */
public final class AllSettings {

    private static final List<Setting> ALL = List.of(
            open("zato.home", ".zato beside the script", SERVER, "The environment: what must survive is kept here"),
            open(
                    "zato.http.port",
                    "8080",
                    START,
                    "The HTTP port, exactly; the other ports move as far as this one moves from 8080"),
            open("zato.https.port", "8443, none when it is taken", START, "The HTTPS port, exactly; 0 for none"),
            open("zato.tls.certificate", "a self-signed one", START, "The server's certificate chain, a PEM file"),
            open("zato.tls.key", "none", START, "Its private key, a PEM file"),
            open("zato.tls.keystore", "none", START, "Both in one PKCS12 file instead"),
            new Setting("zato.tls.password", "none", true, START, "Password of that file or of the key"),
            open("zato.port.offset", "0", START, "Added to every port, to HTTP only when zato.http.port is not set"),
            open(
                    "zato.bind.address",
                    "127.0.0.1",
                    START,
                    "Who may connect to the HTTP port: 127.0.0.1 is this machine only, 0.0.0.0 everybody"),
            open(
                    "zato.admin.port",
                    "103 above the HTTP port",
                    START,
                    "Of a load balancer, the port of console and admin API; the supervisor's is the next one"),
            open(
                    "zato.admin.address",
                    "127.0.0.1",
                    START,
                    "Who may connect to that port: 127.0.0.1 is this machine only, 0.0.0.0 everybody"),
            open(
                    "zato.lb.servers",
                    "none",
                    START,
                    "Further servers a load balancer sends requests of channels to: name=host:port,…"),
            open(
                    "zato.lb.sticky",
                    "false",
                    START,
                    "Whether a load balancer keeps a caller of channels with one server, by a cookie: true, or only for paths: /shop,/cart"),
            open(
                    "zato.cluster.address",
                    "127.0.0.1",
                    START,
                    "Under which address the other hosts of a cluster reach this one; on 127.0.0.1 none can"),
            open(
                    "zato.watchdog.patience",
                    "30",
                    START,
                    "Seconds a server of a cluster may live without being ready before it is drained"),
            open(
                    "zato.tls.client.ca",
                    "none",
                    START,
                    "Whose certificates of callers a load balancer accepts, a PEM file; their facts go to the server in headers"),
            secret(
                    "zato.admin.password",
                    "generated, in admin-password of the environment",
                    "Password of admin when the environment is created"),
            secret(
                    "zato.secret.key",
                    "generated, in secret.key of the environment",
                    "Encrypts secrets: 32 bytes in Base64, or a pass phrase"),
            open(
                    "zato.db.url",
                    "jdbc:h2:file:${zato.home}/db/zato;WRITE_DELAY=0",
                    START,
                    "The database: H2 or PostgreSQL, jdbc:postgresql://host/database"),
            open("zato.db.user", "zato", START, "Who we are there"),
            new Setting("zato.db.password", "zato", true, START, "That user's password"),
            open("zato.db.pool", "20", START, "The most connections to it held open"),
            open(
                    "zato.jms.redelivery.delay",
                    "1000",
                    START,
                    "Milliseconds until the broker inside delivers a refused message again"),
            open("zato.jms.max.deliveries", "10", START, "How often it does so before the message goes to DLQ"),
            open("zato.java.opts", "none", START, "More options for the server's JVM, added to -Xms256m -Xmx512m"),
            open("zato.log.format", "text", START, "How log lines are written: text or json"),
            open(
                    "zato.log.levels",
                    "none",
                    SERVER,
                    "Levels of loggers from the start on: io.zato.service.crm=DEBUG,org.jboss.jca=WARN"),
            open(
                    "zato.log.file",
                    "server.log where the server keeps its logs",
                    SERVER,
                    "The file GET /zato/api/logs reads; to be set when a server's own configuration writes another"),
            open(
                    "zato.server.name",
                    "WildFly's node name",
                    SERVER,
                    "What this server is called among those that share its database; each has a name of its own"),
            open(
                    "zato.server.url",
                    "where it listens",
                    SERVER,
                    "Where the others reach this server, without a balancer between"),
            open(
                    "zato.servers.keep",
                    "1h",
                    SERVER,
                    "How long a server that is gone is still listed, such as 30m or 7d"),
            open(
                    "zato.management.url",
                    "that of this server",
                    SERVER,
                    "WildFly's management interface, by which JARs with services are deployed"),
            open(
                    "zato.import.patience",
                    "60s",
                    SERVER,
                    "How long an import of files waits for another one to end until it is refused"),
            open(
                    "zato.console.api",
                    "that of this server, where it listens",
                    SERVER,
                    "The admin API the console shows: https://zato.example.com/zato/api"),
            open(
                    "zato.trusted.proxies",
                    "nobody, or the load balancer of ./zato start --lb",
                    SERVER,
                    "Who is believed when he says who the caller is (X-Forwarded-For): a regular expression of addresses"),
            open(
                    "zato.supervisor.url",
                    "none, or that of ./zato start --lb",
                    SERVER,
                    "Where the supervisor is that has the load balancer"),
            open(
                    "zato.supervisor.token-file",
                    "none, or that of ./zato start --lb",
                    SERVER,
                    "The file with the supervisor's token, beside zato.supervisor.url"),
            open(
                    "zato.cluster.keystore",
                    "none, or that of ./zato cluster",
                    SERVER,
                    "The key by which the servers of a cluster encrypt what they tell each other, a PKCS12 file"),
            new Setting(
                    "zato.cluster.secret",
                    "none, or that of ./zato cluster",
                    true,
                    SERVER,
                    "Password of that file; who does not know it joins no cluster"),
            open(
                    "zato.context-root",
                    "/",
                    CONFIGURATION,
                    "The path below which channels and admin API are; the script standalone.cli sets it"),
            open(
                    "zato.console.context-root",
                    "/admin",
                    CONFIGURATION,
                    "The path of the console; the script standalone.cli sets it where zato.context-root is not /"),
            open("zato.url", "that of the environment", COMMAND_LINE, "The server to talk to"),
            new Setting("zato.token", "that of the environment", true, COMMAND_LINE, "Proves who we are there"));

    private AllSettings() {}

    public static List<Setting> all() {
        return ALL;
    }

    private static Setting open(String name, String byDefault, Setting.Reader reader, String help) {
        return new Setting(name, byDefault, false, reader, help);
    }

    private static Setting secret(String name, String byDefault, String help) {
        return new Setting(name, byDefault, true, SERVER, help);
    }
}
