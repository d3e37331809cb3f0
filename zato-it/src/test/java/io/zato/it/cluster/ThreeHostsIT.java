package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.docs.Guide;
import io.zato.it.docs.GuideOnHosts;
import io.zato.it.platform.Environment;
import io.zato.it.platform.LaterVersion;
import io.zato.it.platform.OwnHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of three hosts by the pages, line by line: installed, upgraded, and what the page says of hosts that are lost. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeHostsIT {
    private static final Set<String> ALL = Set.of("server-1", "server-2", "server-2-1", "server-3-1");

    @RegisterExtension
    static final OwnHosts hosts = new OwnHosts(3);

    @TempDir
    static Path folder;

    private static GuideOnHosts administrators;

    @Test
    @Order(1)
    void thePageInstallsThemAndTakesOneOut() throws IOException {
        administrators = new GuideOnHosts(hosts);
        administrators.follow(Guide.read("hosts"));
        for (int host = 1; host <= 3; host++) {
            int one = host;
            eventually(() -> assertEquals(ALL, reached(one)));
        }
        hosts.shell(3, "rm -rf " + hosts.environment(3).home() + ".left").exits(0);
    }

    @Test
    @Order(2)
    void thePageUpgradesThem() throws IOException {
        Path build = Environment.root().resolve("zato-it/target");
        administrators.follow(Guide.read("upgrade")
                .replacing(
                        "/opt/zato-1.1.0",
                        LaterVersion.of("1.1.0").server(build).toString()));
    }

    @Test
    @Order(3)
    void aFurtherHostThatIsLostForGoodIsForgotten() {
        hosts.zato(1, "cluster leave --host 3 --yes").exits(1);
        hosts.lose(3);
        // until the first host has noticed
        eventually(() -> hosts.zato(2, "cluster leave --host 3 --yes").exits(0).says("Host 3 has left"));
        Set<String> left = Set.of("server-1", "server-2", "server-2-1");
        eventually(() -> assertEquals(left, reached(2)));
        eventually(() -> assertEquals(left, hosts.listed(1)));
    }

    @Test
    @Order(4)
    void theFirstHostComesBackFromItsBackupWhileTheOthersGoOn() throws IOException {
        Path backup = folder.resolve("host-1.zip");
        hosts.zato(1, "cluster stop").exits(0);
        hosts.zato(1, "backup " + backup).exits(0);
        hosts.zato(1, "cluster start").exits(0);
        service(2, "it.before", "'before'");
        hosts.lose(1);
        service(2, "it.meanwhile", "'meanwhile'");
        Path home = hosts.environment(1).home();
        Files.move(home, home.resolveSibling("host-1.lost"));
        hosts.zato(1, "restore --keep-database " + backup).exits(0);
        hosts.zato(1, "cluster start").exits(0);
        eventually(() -> {
            for (String service : new String[] {"it.before", "it.meanwhile"}) {
                hosts.server(1, 1)
                        .post("/zato/api/services/" + service + "/invoke", Map.of())
                        .is(200);
            }
        });
        eventually(() -> assertEquals(Set.of("server-1", "server-2", "server-2-1"), reached(2)));
        hosts.environment(1)
                .shell("rm -rf " + home.resolveSibling("host-1.lost"))
                .exits(0);
    }

    /** The names of the servers that answer callers of that host. */
    private static Set<String> reached(int host) {
        Set<String> names = new TreeSet<>();
        for (int call = 0; call < 12; call++) {
            names.add(hosts.callers(host).get("/who").is(200).body());
        }
        return names;
    }

    private static void service(int host, String name, String groovy) {
        hosts.server(host, 1)
                .send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy)
                .is(201);
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(check);
    }
}
