package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services in JARs: deployed, found, called, replaced, taken away. */
class DeploymentsIT {
    private static final String JAR = "it-beans.jar";
    private static final String DEPLOYMENTS = "/zato/api/deployments/";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void theExampleIsDeployedAsTheGuideSays() {
        scratch.willMake(DEPLOYMENTS + "crm-services.jar");
        Path example = Environment.root().resolve("config/examples/ejb-service");
        Path jar = ServiceJar.of(folder, example.resolve("src")).pack(folder.resolve("crm-services.jar"));
        platform.zato("deploy", jar.toString()).exits(0).says("deployed crm-services.jar: example.get-customer");
        platform.zato("service", "invoke", "example.get-customer", "--payload", "{\"id\": 42}")
                .exits(0)
                .says("Customer 42");
        platform.zato("deployments").exits(0).says("crm-services.jar", "running", "example.get-customer");
        platform.zato("undeploy", "crm-services.jar", "--yes").exits(0);
        platform.zato("service", "get", "example.get-customer").exits(1);
    }

    @Test
    void theGuideShowsTheExampleAsItIs() throws IOException {
        String guide = Files.readString(Environment.root().resolve("docs/ejb-services.md"));
        Path example = Environment.root().resolve("config/examples/ejb-service");
        for (String file : List.of("pom.xml", "src/main/java/com/example/crm/GetCustomer.java")) {
            assertTrue(guide.contains(Files.readString(example.resolve(file))), file + " is another one in the guide");
        }
    }

    @Test
    void aServiceSaysWhereItComesFromAndIsThereAsLongAsItsDeployment() {
        deploy(greeting("it.bean", "Hello"));
        JsonNode service =
                platform.api().get("/zato/api/services/it.bean").is(200).json();
        assertEquals(JAR, service.path("deployment").asText());
        assertEquals("running", service.path("state").asText());
        assertTrue(listed("it.bean"));
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
        platform.api().delete(DEPLOYMENTS + JAR).is(204);
        greet("it.bean").isProblem(404);
        platform.api().get("/zato/api/services/it.bean").isProblem(404);
        platform.api().get(DEPLOYMENTS + JAR).isProblem(404);
        assertFalse(listed("it.bean"));
    }

    @Test
    void aBeanOfCdiIsAServiceToo() {
        deploy(ServiceJar.in(folder)
                .source("Bean", greeting("it.bean", "Hello", "@jakarta.enterprise.context.ApplicationScoped")));
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
    }

    @Test
    void aProblemReachesTheCallerAndIsNoFailureInTheLog() throws IOException {
        deploy(bean("it.bean", "throw new io.zato.api.problem.Problem(404, \"no such customer 4711\");"));
        var refusal = greet("it.bean").isProblem(404).says("no such customer 4711");
        assertFalse(log().contains(refusal.cid()), "The log has a business answer as a failure");
    }

    @Test
    void transactionsAreAsTheEjbRulesSay() {
        String status = "return \"\" + ((jakarta.transaction.TransactionSynchronizationRegistry) new"
                + " javax.naming.InitialContext().lookup(\"java:comp/TransactionSynchronizationRegistry\"))"
                + ".getTransactionStatus();";
        deploy(bean("it.bean", status));
        assertEquals("\"0\"", greet("it.bean").is(200).body(), "EJBs are REQUIRED unless they say otherwise");
        String never = "@jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.NEVER)";
        deploy(ServiceJar.in(folder)
                .source("Bean", source("it.bean", "Object", "@jakarta.ejb.Stateless " + never, status)));
        assertEquals("\"6\"", greet("it.bean").is(200).body());
    }

    @Test
    void recordsAreConvertedBetweenDeployments() {
        deploy(
                ServiceJar.in(folder)
                        .source("Order", "package it; public record Order(int id, String item) {}")
                        .source(
                                "Bean",
                                """
                        package it;
                        import io.zato.api.service.*;
                        @jakarta.ejb.Stateless @ServiceName("it.bean")
                        public class Bean implements Service<Order, Order> {
                            public record Asked(int number) {}
                            public Order handle(Order order, Invocation call) {
                                if (order.id() == 0) { return order; }
                                return call.invoke("it.java", new Asked(order.id() + 1), Order.class);
                            }
                        }
                        """));
        scratch.willMakeService("it.java");
        String java =
                """
                import io.zato.api.service.*;
                public class Back implements Service<Back.Asked, Back.Order> {
                    public record Asked(int number) {}
                    public record Order(int id, String item) {}
                    public Order handle(Asked asked, Invocation call) {
                        Order back = call.invoke("it.bean", new Order(0, "n" + asked.number()), Order.class);
                        return new Order(asked.number(), back.item());
                    }
                }
                """;
        platform.api()
                .send("PUT", "/zato/api/services/it.java/source", "text/x-java-source", java)
                .is(201);
        Answer answer = platform.api().post("/zato/api/services/it.bean/invoke", Map.of("id", 6, "item", "x"));
        assertEquals("{\"id\":7,\"item\":\"n7\"}", answer.is(200).body());
    }

    @Test
    void settingsOfAServiceOutliveItsDeployment() {
        deploy(greeting("it.set", "Hello"));
        platform.zato("service", "disable", "it.set").exits(0);
        greet("it.set").isProblem(503).says("disabled");
        platform.api().delete(DEPLOYMENTS + JAR).is(204);
        deploy(greeting("it.set", "Hello"));
        greet("it.set").isProblem(503).says("disabled");
        assertFalse(platform.api()
                .get("/zato/api/services/it.set")
                .json()
                .path("is_active")
                .asBoolean());
        platform.zato("service", "enable", "it.set").exits(0);
        greet("it.set").is(200);
        platform.api()
                .patch("/zato/api/services/it.set", Map.of("timeout", "soon"))
                .isProblem(400)
                .blames("timeout");
    }

    @Test
    void codeAndVersionsAreTheDeployments() {
        deploy(greeting("it.bean", "Hello"));
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
        deploy(greeting("it.bean", "Hello"));
        Path other = greeting("it.bean", "Bye").pack(folder.resolve("it-other.jar"));
        put(other).isProblem(422).says("it.bean", JAR, "it-other.jar");
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
        scratch.service("it.file", "1");
        put(greeting("it.file", "Hello").pack(folder.resolve("it-other.jar")))
                .isProblem(422)
                .says("it.file", "deployed as source");
        put(greeting("zato.ping", "Hello").pack(folder.resolve("it-other.jar")))
                .isProblem(422)
                .says("zato.ping", "the platform itself");
        platform.api().get(DEPLOYMENTS + "it-other.jar").isProblem(404);
    }

    @Test
    void aServiceWithoutANameIsRefusedWithTheLineToAdd() {
        String named = source("it.named", "Object", "@jakarta.ejb.Stateless", "return 1;");
        ServiceJar jar = ServiceJar.in(folder)
                .source("Bean", named.replace("@ServiceName(\"it.named\")", ""))
                .source("Named", named.replace("class Bean", "class Named"));
        put(jar.pack(folder.resolve(JAR))).isProblem(422).says("it.Bean", "@ServiceName");
    }

    @Test
    void aJarMadeWithoutTheProcessorIsRefusedWithTheLinesToAdd() {
        Path jar = greeting("it.bean", "Hello").withoutProcessor().pack(folder.resolve(JAR));
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
        deploy(greeting("it.bean", "Hello"));
        ServiceJar broken = greeting("it.bean", "Bye")
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

    @Test
    void aLargeJarIsStreamed() {
        byte[] noise = new byte[50_000_000];
        new Random(1).nextBytes(noise);
        deploy(greeting("it.bean", "Hello").file("large.bin", noise));
        greet("it.bean").is(200);
    }

    private ServiceJar greeting(String name, String greeting) {
        return ServiceJar.in(folder).source("Bean", greeting(name, greeting, "@jakarta.ejb.Stateless"));
    }

    private static String greeting(String name, String greeting, String annotation) {
        return source(name, "Bean.Guest", annotation, "return new Text(\"" + greeting + " \" + input.name());");
    }

    private ServiceJar bean(String name, String body) {
        return ServiceJar.in(folder).source("Bean", source(name, "Object", "@jakarta.ejb.Stateless", body));
    }

    private static String source(String name, String input, String annotation, String body) {
        return """
                package it;
                import io.zato.api.service.*;
                %s @ServiceName("%s")
                public class Bean implements Service<%s, Object> {
                    public record Guest(String name) {}
                    public record Text(String text) {}
                    public Object handle(%s input, Invocation call) throws Exception { %s }
                }
                """
                .formatted(annotation, name, input, input, body);
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

    private static boolean listed(String service) {
        JsonNode items = platform.api().get("/zato/api/services").is(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> item.path("name").asText().equals(service));
    }

    private static String log() throws IOException {
        return Files.readString(platform.environment().log());
    }
}
