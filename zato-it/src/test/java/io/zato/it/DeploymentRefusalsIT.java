package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which JARs are not deployed, what cannot be done to their services, and that it is said what to do instead. */
class DeploymentRefusalsIT {
    private static final String JAR = "it-beans.jar";
    private static final String DEPLOYMENTS = "/zato/api/deployments/";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void codeAndVersionsAreTheDeployments() {
        deploy(OneService.greeting(folder, "it.bean", "Hello"));
        String path = "/zato/api/services/it.bean";
        platform.api().get(path + "/history").isProblem(409).says(JAR);
        platform.api().get(path + "/source").isProblem(409).says(JAR);
        platform.api()
                .post(path + "/rollback?version=1", Map.of())
                .isProblem(409)
                .says(JAR);
        platform.api().delete(path).isProblem(409).says(JAR, "undeploy");
        scratch.tryService("it.bean", "1").isProblem(409).says("it.bean", JAR);
    }

    @Test
    void aNameIsGivenOnce() {
        deploy(OneService.greeting(folder, "it.bean", "Hello"));
        Path other = OneService.greeting(folder, "it.bean", "Bye").pack(folder.resolve("it-other.jar"));
        put(other).isProblem(422).says("it.bean", JAR, "it-other.jar");
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
        scratch.service("it.file", "1");
        put(OneService.greeting(folder, "it.file", "Hello").pack(folder.resolve("it-other.jar")))
                .isProblem(422)
                .says("it.file", "deployed as source");
        put(OneService.greeting(folder, "zato.ping", "Hello").pack(folder.resolve("it-other.jar")))
                .isProblem(422)
                .says("zato.ping", "the platform itself");
        platform.api().get(DEPLOYMENTS + "it-other.jar").isProblem(404);
    }

    @Test
    void aServiceWithoutANameIsRefusedWithTheLineToAdd() {
        String named = OneService.source("it.named", "Object", OneService.EJB, "return 1;");
        ServiceJar jar = ServiceJar.in(folder)
                .source("Bean", named.replace("@ServiceName(\"it.named\")", ""))
                .source("Named", named.replace("class Bean", "class Named"));
        put(jar.pack(folder.resolve(JAR))).isProblem(422).says("it.Bean", "@ServiceName");
    }

    @Test
    void aServiceThatIsNoBeanIsNamed() {
        scratch.willMake(DEPLOYMENTS + JAR);
        ServiceJar jar = OneService.greeting(folder, "it.bean", "Hello")
                .source(
                        "Plain",
                        OneService.source("it.plain", "Object", "", "return 1;").replace("class Bean", "class Plain"));
        String error =
                put(jar.pack(folder.resolve(JAR))).is(201).json().path("error").asText();
        assertTrue(error.contains("it.Plain implements Service and is no bean: add @Stateless"), error);
        greet("it.bean").is(200);
        greet("it.plain").isProblem(404);
    }

    @Test
    void aJarMadeWithoutTheProcessorIsRefusedWithTheLinesToAdd() {
        Path jar = OneService.greeting(folder, "it.bean", "Hello")
                .withoutProcessor()
                .pack(folder.resolve(JAR));
        platform.zato("deploy", jar.toString())
                .exits(1)
                .says(
                        "it.Bean",
                        "META-INF/jboss-deployment-structure.xml",
                        "<module name=\"deployment.zato.ear\"/>",
                        "META-INF/services/jakarta.enterprise.inject.spi.Extension",
                        "io.zato.api.deployment.ServiceExtension");
        platform.api().get(DEPLOYMENTS + JAR).isProblem(404);
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Path jar = Files.writeString(folder.resolve(JAR), "no archive");
        platform.zato("deploy", jar.toString()).exits(1).says(JAR, "is not a JAR");
        platform.zato("deploy", folder.resolve("nothing.jar").toString())
                .exits(1)
                .says("There is no file");
        platform.api()
                .send("PUT", DEPLOYMENTS + "zato.ear", "application/java-archive", "x")
                .isProblem(409);
        platform.api().delete(DEPLOYMENTS + "zato.ear").isProblem(409);
        platform.zato("undeploy", "nothing.jar", "--yes").exits(1).says("nothing.jar");
    }

    @Test
    void aVersionThatFailsLeavesTheOldOne() {
        deploy(OneService.greeting(folder, "it.bean", "Hello"));
        ServiceJar broken = OneService.greeting(folder, "it.bean", "Bye")
                .source(
                        "Needs",
                        "package it; @jakarta.ejb.Singleton @jakarta.ejb.Startup public class Needs {"
                                + " @jakarta.inject.Inject Runnable nobody; }");
        put(broken.pack(folder.resolve(JAR))).isProblem(422).says("Runnable");
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
        assertEquals(
                "running",
                platform.api().get(DEPLOYMENTS + JAR).json().path("state").asText());
    }

    private void deploy(ServiceJar jar) {
        scratch.willMake(DEPLOYMENTS + JAR);
        Answer answer = put(jar.pack(folder.resolve(JAR)));
        assertTrue(answer.status() == 200 || answer.status() == 201, answer::toString);
        assertEquals("", answer.json().path("error").asText());
    }

    private static Answer put(Path jar) {
        return platform.api().upload(DEPLOYMENTS + jar.getFileName(), jar);
    }

    private static Answer greet(String service) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", Map.of("name", "Ann"));
    }
}
