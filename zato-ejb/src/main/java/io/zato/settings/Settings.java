package io.zato.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of a server, read through MicroProfile Config: first environment variables, then system properties, then
 * {@code zato.properties}.
 */
public final class Settings {

    private Settings() {}

    /** Where the environment keeps what must survive: key, passwords, services. */
    public static Path home() {
        return Home.ofProcess();
    }

    /** The encryption key: 32 bytes in Base64, or a pass phrase. */
    public static Optional<String> secretKey() {
        return text("zato.secret.key");
    }

    /** Password of the first administrator when the environment is new. */
    public static Optional<String> adminPassword() {
        return text("zato.admin.password");
    }

    /** Name of this server in the cluster. */
    public static String serverName() {
        return text("zato.server.name")
                .or(() -> text("jboss.node.name"))
                .or(() -> text("jboss.server.name"))
                .orElse("server-1");
    }

    /** The file this server writes its log to. */
    public static Path logFile() {
        return text("zato.log.file")
                .map(Path::of)
                .orElseGet(() -> Path.of(text("jboss.server.log.dir").orElse("."), "server.log"));
    }

    /** Any setting by its name; empty when nobody set it. */
    public static Optional<String> text(String name) {
        return config().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }
}
