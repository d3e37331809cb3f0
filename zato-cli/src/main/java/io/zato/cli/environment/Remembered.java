package io.zato.cli.environment;

import io.zato.cli.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** environment.properties: what was chosen when the environment was created, so that every later start is the same. */
public record Remembered(Path file, Properties values) {
    public static final String CREATED = "created";
    public static final String HTTP_PORT = Home.HTTP_PORT;
    public static final String HTTPS_PORT = "https.port";
    public static final String PORT_OFFSET = "port.offset";
    /** Unique among all servers that may share a database or a broker: names this one in transactions in doubt. */
    public static final String NODE = "node";
    /** Whether a load balancer stands before the server: true, else it does not. */
    public static final String BALANCED = "lb";
    /** The balancer's port for administrators, where it was given. */
    public static final String ADMIN_PORT = "admin.port";
    /** The name of the cluster; only a cluster has one. */
    public static final String CLUSTER = Home.CLUSTER;
    /** How many servers the cluster has on this machine. */
    public static final String SERVERS = "cluster.servers";
    /** The number of this host in its cluster, where it is not the first one. */
    public static final String HOST = "cluster.host";
    /** Under which the other hosts of the cluster reach this one. */
    public static final String ADDRESS = "cluster.address";
    /** Address and port of the domain controller, where that is another host. */
    public static final String CONTROLLER = "cluster.controller";
    /** When this host left its cluster, once it has. */
    public static final String LEFT = "cluster.left";
    /** Whether a server of a cluster that hangs is started anew: true, else it is only taken out of service. */
    public static final String RESTART_HUNG = "restart.hung";
    /** The version that made the environment or last upgraded it; missing in those made before versions were remembered. */
    public static final String VERSION = "version";
    /** The backup made before the last upgrade. */
    public static final String BACKUP = "upgrade.backup";
    /** SHA-1 of the platform's EAR as a cluster last took it from the server home. */
    public static final String EAR = "ear.sha1";
    /** SHA-256 of the configuration as it was last copied from the server home. */
    public static final String CONFIGURATION = "configuration.sha256";

    public static Remembered in(Environment environment) {
        return new Remembered(environment.remembered(), Settings.read(environment.remembered()));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public Optional<Integer> port(String key) {
        return get(key).map(Integer::valueOf);
    }

    /** Whether a load balancer stands before the server. */
    boolean balanced() {
        return get(BALANCED).map(Boolean::valueOf).orElse(false);
    }

    /** Writes the file whole or not at all. */
    public Remembered with(String key, String value) {
        Properties changed = new Properties();
        changed.putAll(values);
        changed.setProperty(key, value);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                changed.store(writer, "What was chosen when this environment was created; ./zato writes this file.");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return new Remembered(file, changed);
    }
}
