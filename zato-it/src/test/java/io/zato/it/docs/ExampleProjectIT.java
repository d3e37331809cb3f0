package io.zato.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The project of the guide to services in JARs is built by Maven as its reader does, and its JAR is deployed. */
@Tag("long")
class ExampleProjectIT {
    private static final String VERSION = "1.0.0-SNAPSHOT";
    /** Kept for the next run: what Maven downloads into it takes the time. */
    private static final Path REPOSITORY = Environment.root().resolve("zato-it/target/example-repository");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void thePomOfTheGuideMakesAJarThatIsDeployed() throws IOException {
        install("zato", "pom.xml", "zato-" + VERSION + ".pom");
        install("zato-api", "zato-api/pom.xml", "zato-api-" + VERSION + ".pom");
        String jar = "zato-api-" + VERSION + ".jar";
        install("zato-api", "zato-api/target/" + jar, jar);
        Path project = folder.resolve("project");
        Path maven = Path.of(System.getProperty("it.maven.home"), "bin/mvn");
        platform.environment()
                .shell("cp -r config/examples/ejb-service %s && %s -B -ntp -f %s -s %s -Dmaven.repo.local=%s package"
                        .formatted(project, maven, project, settings(), REPOSITORY))
                .exits(0);
        scratch.willMake("/zato/api/deployments/crm-services.jar");
        platform.zato("deploy", project.resolve("target/crm-services.jar").toString())
                .exits(0)
                .says("example.get-customer");
        assertEquals(
                "{\"id\":42,\"name\":\"Customer 42\"}",
                platform.api()
                        .post("/zato/api/services/example.get-customer/invoke", java.util.Map.of("id", 42))
                        .is(200)
                        .body());
    }

    /** As {@code mvn install} does, without touching the repository of whoever runs the test. */
    private static void install(String artifact, String file, String name) throws IOException {
        Path target = REPOSITORY.resolve("io/zato").resolve(artifact).resolve(VERSION);
        Files.createDirectories(target);
        Files.copy(Environment.root().resolve(file), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the build has downloaded already is taken from there. */
    private Path settings() throws IOException {
        String repository = "<id>cached</id><url>%s</url>"
                .formatted(Path.of(System.getProperty("it.maven.repository")).toUri());
        return Files.writeString(
                folder.resolve("settings.xml"),
                """
                <settings>
                    <profiles><profile>
                        <id>cached</id>
                        <repositories><repository>%1$s</repository></repositories>
                        <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile></profiles>
                    <activeProfiles><activeProfile>cached</activeProfile></activeProfiles>
                </settings>
                """
                        .formatted(repository));
    }
}
