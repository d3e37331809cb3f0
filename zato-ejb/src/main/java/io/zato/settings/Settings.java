package io.zato.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every setting of a server, read through MicroProfile Config: {@code zato.home} is also {@code ZATO_HOME}, and so on. */
public final class Settings {

    private Settings() {}

    /** Where the environment keeps what must survive: key, passwords, services. */
    public static Path home() {
        return Path.of(text("zato.home")
                .or(() -> text("jboss.server.data.dir").map(data -> data + "/zato"))
                .orElse(".zato"));
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
        return text("jboss.node.name").or(() -> text("jboss.server.name")).orElse("server-1");
    }

    /** Any setting by its name; empty when nobody set it. */
    public static Optional<String> text(String name) {
        Config config = ConfigProvider.getConfig(Settings.class.getClassLoader());
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
