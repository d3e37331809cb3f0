package io.zato.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version's configuration does to a cluster that is there, and what it leaves alone. */
class DomainRefreshTest {
    private static final String DOMAIN =
            """
            <domain><profiles><profile name="full-ha">%s</profile></profiles>%s<server-groups>
                <server-group name="zato" profile="full-ha">
                    <system-properties><property name="zato.state" value="%s"/></system-properties>%s
                </server-group>%s
            </server-groups></domain>""";
    private static final String DEPLOYED =
            """
            <deployments><deployment name="crm.jar" runtime-name="crm.jar"><content sha1="214d98"/></deployment>
            </deployments>""";
    private static final String HOST = "<host name=\"primary\"><jvms>%s</jvms>%s<profile/></host>";
    private static final String SERVERS = "<servers><server name=\"server-1\" group=\"zato-next\"/></servers>";

    private final StringWriter said = new StringWriter();
    private ServerHome server;
    private Cluster cluster;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        server = new ServerHome(folder.resolve("server"));
        cluster = new Cluster(new Environment(folder.resolve("home")), "demo", 2);
        Files.createDirectories(server.wildfly().resolve("domain/configuration"));
        Files.createDirectories(cluster.configuration());
        offer("old");
        Files.writeString(ours("domain-zato.xml"), DOMAIN.formatted("old", "", "old", "", ""));
        Files.writeString(ours("host-zato.xml"), HOST.formatted("old", ""));
        remembered().with("created", "today");
        DomainRefresh.checksums(server).forEach((key, value) -> remembered().with(key, value));
    }

    @Test
    void whatIsDeployedAndWhichServersThereAreIsNoChangeAndIsKept() throws IOException {
        String noted = "<system-properties><property name=\"zato.host.2\" value=\"10.0.0.2\"/></system-properties>";
        String next = "<server-group name=\"zato-next\" profile=\"full-ha\">" + DEPLOYED + "</server-group>";
        Files.writeString(
                ours("domain-zato.xml"),
                DOMAIN.formatted("old", DEPLOYED, "old", DEPLOYED, next)
                        .replace("<domain>", "<domain><extensions/>" + noted));
        Files.writeString(ours("host-zato.xml"), HOST.formatted("old", SERVERS));
        Files.writeString(
                server.wildfly().resolve("domain/configuration/domain-zato.xml"),
                DOMAIN.formatted("old", "", "old", "", "").replace("<domain>", "<domain><extensions/>"));
        DomainRefresh.checksums(server).forEach((key, value) -> remembered().with(key, value));
        offer("new");
        refresh();
        assertEquals("", said.toString());
        String domain = Files.readString(ours("domain-zato.xml"));
        assertTrue(domain.contains("<profile name=\"full-ha\">new</profile>"), domain);
        assertEquals(3, domain.split("<deployments>", -1).length - 1, domain);
        assertEquals(2, domain.split("value=\"new\"", -1).length - 1, "both groups are as the new version has them");
        assertTrue(domain.indexOf("<deployments>") < domain.indexOf("<server-groups>"), domain);
        assertTrue(domain.contains("<property name=\"zato.host.2\" value=\"10.0.0.2\"/>"), domain);
        String host = Files.readString(ours("host-zato.xml"));
        assertTrue(host.contains("<jvms>new</jvms>") && host.contains("group=\"zato-next\""), host);
    }

    @Test
    void aChangedFileStaysAndTheAdministratorIsTold() throws IOException {
        Files.writeString(ours("domain-zato.xml"), DOMAIN.formatted("mine", "", "old", "", ""));
        offer("new");
        refresh();
        assertTrue(Files.readString(ours("domain-zato.xml")).contains("mine"));
        assertTrue(said.toString().contains("yours stays: " + ours("domain-zato.xml")), said::toString);
        assertTrue(Files.readString(ours("host-zato.xml")).contains("new"));
    }

    @Test
    void aFurtherFileOfTheNewVersionIsTaken() throws IOException {
        Path further = server.wildfly().resolve("domain/configuration/host-zato-further.xml");
        Files.writeString(further, HOST.formatted("further", ""));
        refresh();
        assertTrue(Files.exists(ours("host-zato-further.xml")));
        assertEquals("", said.toString());
    }

    @Test
    void blanksAndCommentsAreNoChange() throws IOException {
        String written = DOMAIN.formatted("old", "", "old", "", "").replace("><", ">\n  <!-- why -->\n<");
        Files.writeString(ours("domain-zato.xml"), written);
        offer("new");
        refresh();
        assertTrue(Files.readString(ours("domain-zato.xml")).contains(">new<"));
    }

    @Test
    void withoutAMemoryTheNewOneIsTakenAndTheOldOneKept() throws IOException {
        Files.delete(cluster.environment().remembered());
        remembered().with("created", "today");
        offer("new");
        refresh();
        assertTrue(Files.readString(ours("domain-zato.xml")).contains(">new<"));
        try (var files = Files.list(cluster.configuration())) {
            assertEquals(
                    2,
                    files.filter(file -> file.toString().contains(".before-")).count());
        }
    }

    private void refresh() {
        new DomainRefresh(server, cluster, new PrintWriter(said, true)).run();
    }

    private void offer(String text) throws IOException {
        Path offered = server.wildfly().resolve("domain/configuration");
        Files.writeString(offered.resolve("domain-zato.xml"), DOMAIN.formatted(text, "", text, "", ""));
        Files.writeString(offered.resolve("host-zato.xml"), HOST.formatted(text, ""));
    }

    private Path ours(String file) {
        return cluster.configuration().resolve(file);
    }

    private Remembered remembered() {
        return Remembered.in(cluster.environment());
    }
}
