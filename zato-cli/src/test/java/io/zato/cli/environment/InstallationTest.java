package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment is made from the server home, and later follows it, but never over what its administrator did. */
class InstallationTest {
    private ServerHome server;
    private Environment environment;

    @BeforeEach
    void create(@TempDir Path directory) throws IOException {
        server = new ServerHome(directory.resolve("server-home"));
        Files.createDirectories(server.configuration());
        for (String name : List.of(
                "standalone-zato.xml",
                "logging.properties",
                "application-users.properties",
                "application-roles.properties",
                "mgmt-users.properties",
                "mgmt-groups.properties")) {
            Files.writeString(server.configuration().resolve(name), "first");
        }
        Files.writeString(server.ear(), "first");
        Files.writeString(server.properties(), "# settings");
        environment = new Environment(directory.resolve("home"));
        new Installation(server, environment).create(new Ports(9080, 9443, 1000));
        new Refresh(server, environment).run();
    }

    @Test
    void hasApplicationConfigurationAndPorts() throws IOException {
        assertEquals("first", Files.readString(environment.deployment()));
        assertEquals("first", Files.readString(configuration()));
        assertEquals(9080, Remembered.in(environment).port(Remembered.HTTP_PORT).orElseThrow());
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(environment.home())));
    }

    @Test
    void creatingItAgainKeepsWhatWasChosen() {
        new Installation(server, environment).create(new Ports(1, 2, 1));
        assertEquals(9080, Remembered.in(environment).port(Remembered.HTTP_PORT).orElseThrow());
    }

    @Test
    void followsTheServerHome() throws IOException {
        Files.writeString(server.ear(), "second");
        Files.writeString(server.configuration().resolve("standalone-zato.xml"), "second");
        assertTrue(new Refresh(server, environment).run().isEmpty());
        assertEquals("second", Files.readString(environment.deployment()));
        assertEquals("second", Files.readString(configuration()));
    }

    @Test
    void keepsAChangedConfigurationAndSaysSo() throws IOException {
        Files.writeString(configuration(), "mine");
        assertTrue(new Refresh(server, environment).run().isEmpty());
        Files.writeString(server.configuration().resolve("standalone-zato.xml"), "second");
        String warning = new Refresh(server, environment).run().orElseThrow();
        assertTrue(warning.contains(configuration().toString()), warning);
        assertEquals("mine", Files.readString(configuration()));
    }

    @Test
    void whatIsDeployedIsNoChangeAndIsKept() throws IOException {
        Path template = server.configuration().resolve("standalone-zato.xml");
        String deployments =
                """
                <deployments>
                    <deployment name="crm.jar" runtime-name="crm.jar">
                        <content sha1="214d98"/>
                    </deployment>
                </deployments>
                """
                        .indent(4);
        Files.writeString(template, "<server>\n    <second/>\n</server>");
        new Refresh(server, environment).run();
        Files.writeString(configuration(), "<server>\n    <second/>\n" + deployments + "</server>");
        Files.writeString(template, "<server>\n    <third/>\n</server>");
        assertTrue(new Refresh(server, environment).run().isEmpty());
        assertEquals("<server>\n    <third/>\n" + deployments + "</server>", Files.readString(configuration()));
    }

    @Test
    void aFailedDeploymentIsTriedAgain() throws IOException {
        Files.writeString(environment.marker("failed"), "reason");
        new Refresh(server, environment).run();
        assertFalse(Files.exists(environment.marker("failed")));
    }

    private Path configuration() {
        return environment.configuration().resolve("standalone-zato.xml");
    }
}
