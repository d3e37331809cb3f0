package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.api.deployment.Descriptors;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An EAR whose modules bring services, each in its own way, and deployments made by WildFly's own command line. */
class DeployedEarIT {
    private static final String EAR = "it-shop.ear";
    private static final String DEPLOYMENTS = "/zato/api/deployments/";
    private static final String FRONT =
            """
            package front;
            import io.zato.api.service.*;
            import jakarta.inject.Inject;
            import jakarta.servlet.annotation.WebServlet;
            import jakarta.servlet.http.*;
            import java.io.IOException;

            @WebServlet("/*")
            public class Front extends HttpServlet {
                @Inject
                Services services;

                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print(services.invoke(request.getPathInfo().substring(1), "Ann"));
                }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void everyModuleOfAnEarBringsItsServices() {
        scratch.willMake(DEPLOYMENTS + EAR);
        Path ear = ear(
                Descriptors.STRUCTURE_CONTENT.replace(Descriptors.STRUCTURE_LINE, Descriptors.STRUCTURE_LINE_OF_EAR));
        platform.zato("deploy", ear.toString())
                .exits(0)
                .says("deployed it-shop.ear", "it.ear-bean", "it.ear-library", "it.ear-web");
        JsonNode deployment = platform.api().get(DEPLOYMENTS + EAR).is(200).json();
        assertEquals("", deployment.path("error").asText());
        assertEquals(3, deployment.path("services").size());
        for (String service : List.of("it.ear-bean", "it.ear-library", "it.ear-web")) {
            assertEquals(service + " of Ann", invoke(service).is(200).body());
            assertEquals(
                    service + " of Ann",
                    platform.anonymous().get("/it-front/" + service).is(200).body());
        }
        platform.zato("deploy", ear.toString()).exits(0);
        invoke("it.ear-web").is(200);
        platform.zato("undeploy", EAR, "--yes").exits(0);
        invoke("it.ear-bean").isProblem(404);
    }

    @Test
    void anEarWhoseModulesDoNotSeeThePlatformIsRefusedWithTheLine() throws IOException {
        for (String structure : List.of("", Descriptors.STRUCTURE_CONTENT)) {
            platform.zato("deploy", ear(structure).toString())
                    .exits(1)
                    .says("it.ear_bean.Bean", Descriptors.STRUCTURE, Descriptors.STRUCTURE_LINE_OF_EAR);
        }
        String guide = Files.readString(Environment.root().resolve("docs/ejb-services.md"));
        assertTrue(guide.contains(Descriptors.STRUCTURE_LINE_OF_EAR), "The guide says something else");
        platform.api().get(DEPLOYMENTS + EAR).isProblem(404);
    }

    @Test
    void whatWildFlysCommandLineDeploysIsFoundReplacedAndGone() throws IOException {
        scratch.willMake(DEPLOYMENTS + "it-cli.jar");
        Path jar = OneService.greeting(folder, "it.by-cli", "Hello").pack(folder.resolve("it-cli.jar"));
        jbossCli("deploy " + jar);
        assertEquals("{\"text\":\"Hello Ann\"}", greet("it.by-cli").is(200).body());
        Files.delete(jar);
        OneService.greeting(folder, "it.by-cli", "Bye").pack(jar);
        jbossCli("deploy --force " + jar);
        assertEquals("{\"text\":\"Bye Ann\"}", greet("it.by-cli").is(200).body());
        jbossCli("undeploy it-cli.jar");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> greet("it.by-cli")
                .is(404));
    }

    /** Services in an EJB module, in a library that all modules share, and in a WAR. */
    private Path ear(String structure) {
        Path bean = service("it.ear-bean", OneService.EJB).pack(folder.resolve("bean.jar"));
        Path library = service("it.ear-library", "@jakarta.enterprise.context.ApplicationScoped")
                .pack(folder.resolve("library.jar"));
        Path web = service("it.ear-web", "@jakarta.enterprise.context.ApplicationScoped")
                .source("Front", FRONT)
                .packWar(folder.resolve("it-front.war"));
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, EAR)
                .addAsModule(bean.toFile())
                .addAsModule(web.toFile())
                .addAsLibrary(library.toFile());
        if (!structure.isEmpty()) {
            ear.addAsManifestResource(new StringAsset(structure), "jboss-deployment-structure.xml");
        }
        Path file = folder.resolve(EAR);
        ear.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    /** In a package of its own, as modules have. */
    private ServiceJar service(String name, String annotations) {
        String source = OneService.source(name, "Object", annotations, "return \"" + name + " of \" + input;");
        return ServiceJar.in(folder)
                .source("Bean", source.replace("package it;", "package " + name.replace('-', '_') + ";"));
    }

    private static void jbossCli(String line) {
        Path program = Environment.root().resolve("zato-server/target/zato/wildfly/bin/jboss-cli.sh");
        int port = platform.environment().managementPort();
        platform.environment()
                .shell("%s --connect --controller=127.0.0.1:%d --command='%s'".formatted(program, port, line))
                .exits(0);
    }

    private static Answer invoke(String service) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", "Ann");
    }

    private static Answer greet(String service) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", Map.of("name", "Ann"));
    }
}
