package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.MortalPlatform;
import io.zato.it.platform.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** JARs that come to the server past our command line, and JARs that are there when it starts. */
class DeployedElsewhereIT {
    @RegisterExtension
    static final MortalPlatform platform = new MortalPlatform();

    @TempDir
    static Path folder;

    /** The scanner takes away what is no longer there. */
    @AfterAll
    static void clean() throws IOException {
        Path silent = platform.environment().home().resolve("server/deployments/silent.jar");
        Files.delete(silent);
        soon().untilAsserted(() -> platform.environment()
                .admin()
                .get("/zato/api/deployments/silent.jar")
                .isProblem(404));
        platform.environment()
                .admin()
                .delete("/zato/api/objects/channel_rest/it.stays")
                .is(204);
    }

    @Test
    void theDeploymentScannersServicesAreFoundAndGo() throws IOException {
        Path dropped = drop(jar("it.dropped").pack(folder.resolve("dropped.jar")));
        soon().untilAsserted(() -> invoke("it.dropped").is(200));
        assertEquals("it.dropped", deployment("dropped.jar").at("/services/0").asText());
        Files.delete(dropped);
        soon().untilAsserted(() -> invoke("it.dropped").is(404));
    }

    @Test
    void servicesThatCannotBeFoundAreNamed() throws IOException {
        ServiceJar jar = jar("it.silent").withoutProcessor();
        String structure =
                """
                <jboss-deployment-structure><deployment><dependencies>
                    <module name="deployment.zato.ear"/>
                </dependencies></deployment></jboss-deployment-structure>
                """;
        drop(jar.file("META-INF/jboss-deployment-structure.xml", structure.getBytes())
                .pack(folder.resolve("silent.jar")));
        soon().untilAsserted(() -> {
            String error = deployment("silent.jar").path("error").asText();
            assertTrue(error.contains("META-INF/services/jakarta.enterprise.inject.spi.Extension"), error);
            assertTrue(error.contains("io.zato.api.deployment.ServiceExtension"), error);
        });
        soon().until(() ->
                Files.readString(platform.environment().log()).contains("silent.jar: its services are not found"));
    }

    /** None of its classes loads, so WildFly itself refuses it: its reason is the class of ours that the first line brings. */
    @Test
    void servicesWithoutEitherFileAreRefused() throws IOException {
        Path dropped = drop(jar("it.bare").withoutProcessor().pack(folder.resolve("bare.jar")));
        Path failed = dropped.resolveSibling("bare.jar.failed");
        soon().until(() -> Files.exists(failed));
        String reason = Files.readString(failed);
        assertTrue(reason.replace('/', '.').contains("io.zato.api.service.Service"), reason);
        invoke("it.bare").is(404);
        Files.delete(dropped);
        Files.deleteIfExists(failed);
    }

    @Test
    void whatIsDeployedIsThereAfterARestartAndWithANewConfiguration() throws IOException {
        Path jar = jar("it.stays").pack(folder.resolve("stays.jar"));
        platform.environment().zato("deploy", jar.toString()).exits(0);
        platform.environment()
                .admin()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.stays", "service", "it.stays", "url_path", "/it/stays"))
                .is(201);
        Path library = libraryOfTheAdministrator();
        platform.environment().zato("stop").exits(0);
        platform.environment().zato("start").exits(0);
        platform.environment().anonymous().get("/it/stays").is(200);
        assertServicesUseIt();
        platform.environment().zato("stop").exits(0);
        Files.delete(library);
        asIfAnotherVersionHadMadeTheConfiguration();
        platform.environment().zato("start").exits(0);
        platform.environment().anonymous().get("/it/stays").is(200);
        platform.environment().zato("undeploy", "stays.jar", "--yes").exits(0);
        platform.environment().anonymous().get("/it/stays").isProblem(503);
    }

    private static Path libraryOfTheAdministrator() throws IOException {
        Path lib = Files.createDirectories(platform.environment().home().resolve("lib"));
        return ServiceJar.in(folder)
                .source("Rate", "package acme; public class Rate { public static int now() { return 5; } }")
                .pack(lib.resolve("acme.jar"));
    }

    private static void assertServicesUseIt() {
        String java =
                """
                import io.zato.api.service.*;
                public class Rated implements Service<Object, Object> {
                    public Object handle(Object in, Invocation call) { return acme.Rate.now(); }
                }
                """;
        for (var source : Map.of("text/x-groovy", "acme.Rate.now()", "text/x-java-source", java)
                .entrySet()) {
            String path = "/zato/api/services/it.rated";
            platform.environment()
                    .admin()
                    .send("PUT", path + "/source", source.getKey(), source.getValue())
                    .is(201);
            assertEquals("5", invoke("it.rated").is(200).body());
            platform.environment().admin().delete(path).is(204);
        }
    }

    /** As the environment remembers it, the template it was made of was another one. */
    private static void asIfAnotherVersionHadMadeTheConfiguration() throws IOException {
        Path home = platform.environment().home();
        Path configuration = home.resolve("server/configuration/standalone-zato.xml");
        String before = Files.readString(configuration);
        String older = before.replaceFirst("(?m)^    <deployments>", "    <!-- older -->\n    <deployments>");
        Files.writeString(configuration, older);
        String without = older.replaceAll("(?s)    <deployments>.*</deployments>\\R", "");
        Path remembered = home.resolve("environment.properties");
        Files.writeString(
                remembered,
                Files.readString(remembered)
                        .replaceAll("configuration.sha256=.*", "configuration.sha256=" + sha256(without)));
    }

    private static String sha256(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServiceJar jar(String service) {
        return ServiceJar.in(folder)
                .source(
                        "Bean",
                        """
                        package it;
                        import io.zato.api.service.*;
                        @jakarta.ejb.Stateless @ServiceName("%s")
                        public class Bean implements Service<Object, String> {
                            public String handle(Object input, Invocation call) { return "here"; }
                        }
                        """
                                .formatted(service));
    }

    private static Path drop(Path jar) throws IOException {
        Path to = platform.environment().home().resolve("server/deployments").resolve(jar.getFileName());
        Path draft = to.resolveSibling(jar.getFileName() + ".draft");
        Files.copy(jar, draft);
        return Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode deployment(String name) {
        return platform.environment()
                .admin()
                .get("/zato/api/deployments/" + name)
                .is(200)
                .json();
    }

    private static Answer invoke(String service) {
        return platform.environment().admin().post("/zato/api/services/" + service + "/invoke", Map.of());
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500));
    }
}
