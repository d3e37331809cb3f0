package io.zato.it.docs;

import io.zato.it.platform.Environment;
import io.zato.it.platform.LaterVersion;
import io.zato.it.platform.OwnCluster;
import io.zato.it.platform.OwnPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The pages on backup, upgrade and servers with one database, line by line; the later version is the built one renumbered. */
@Tag("long")
class UpkeepIT {
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Path BUILD = Environment.root().resolve("zato-it/target");

    @RegisterExtension
    static final OwnPlatform copied = new OwnPlatform("zato-copied");

    @RegisterExtension
    static final OwnPlatform upgraded = new OwnPlatform("zato-upgraded");

    @RegisterExtension
    static final OwnCluster cluster = new OwnCluster("cluster-upgraded");

    @RegisterExtension
    static final OwnCluster berlin = new OwnCluster("zato-berlin");

    @TempDir
    Path folder;

    private static Guide upgrade;

    @BeforeAll
    static void unzipALaterVersion() throws IOException {
        upgrade = Guide.read("upgrade")
                .replacing(
                        "/opt/zato-1.0.0",
                        Environment.root().resolve("zato-server/target/zato").toString())
                .replacing(
                        "/opt/zato-1.1.0",
                        LaterVersion.of("1.1.0").server(BUILD).toString());
    }

    @Test
    void backup() throws IOException {
        Environment environment = copied.environment();
        environment.zato("start").exits(0);
        String restored = folder.resolve("restored").toString();
        try {
            Guide.read("backup")
                    .replacing("/backups", folder.toString())
                    .replacing("/srv/zato", restored)
                    .follow(environment, LONG);
        } finally {
            environment.with("ZATO_HOME", restored).zato("stop");
        }
    }

    @Test
    void upgradeOfASingleServer() throws IOException {
        upgraded.environment().zato("start").exits(0);
        upgrade.at("").follow(upgraded.environment(), LONG);
    }

    @Test
    void upgradeOfACluster() throws IOException {
        cluster.create("demo").exits(0);
        upgrade.at("cluster").follow(cluster.environment(), LONG);
    }

    @Test
    void serversWithOneDatabase() throws IOException {
        Environment environment = berlin.environment();
        Guide.read("cluster-sync")
                .replacing("jdbc:postgresql://db.example.com/zato", environment.given("ZATO_DB_URL"))
                .replacing("ZATO_DB_PASSWORD=…", "ZATO_DB_PASSWORD=" + environment.given("ZATO_DB_PASSWORD"))
                .replacing("admin:…", "admin:$ZATO_ADMIN_PASSWORD")
                .follow(environment, LONG);
    }
}
