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
        scratch.channel("/it/bean", "example.get-customer");
        platform.zato("openapi", "--channel", "it.bean").exits(0).says("/it/bean", "CustomerRequest");
        assertTrue(platform.api().get("/metrics").body().contains("name=\"example.get-customer\""));
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
        deploy(OneService.greeting(folder, "it.bean", "Hello"));
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
        deploy(OneService.greeting(folder, "it.bean", "Hello", "@jakarta.enterprise.context.ApplicationScoped"));
        assertEquals("Hello Ann", greet("it.bean").is(200).json().path("text").asText());
    }

    @Test
    void aProblemReachesTheCallerAndIsNoFailureInTheLog() throws IOException {
        deploy(OneService.of(
                folder,
                "it.bean",
                OneService.EJB,
                "throw new io.zato.api.problem.Problem(404, \"no such customer 4711\");"));
        var refusal = greet("it.bean").isProblem(404).says("no such customer 4711");
        assertFalse(log().contains(refusal.cid()), "The log has a business answer as a failure");
    }

    @Test
    void transactionsAreAsTheEjbRulesSay() {
        String status = "return new Text(\"\" + ((jakarta.transaction.TransactionSynchronizationRegistry) new"
                + " javax.naming.InitialContext().lookup(\"java:comp/TransactionSynchronizationRegistry\"))"
                + ".getTransactionStatus());";
        deploy(OneService.of(folder, "it.bean", OneService.EJB, status));
        assertEquals(
                "{\"text\":\"0\"}", greet("it.bean").is(200).body(), "EJBs are REQUIRED unless they say otherwise");
        String never = "@jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.NEVER)";
        deploy(OneService.of(folder, "it.bean", OneService.EJB + " " + never, status));
        assertEquals("{\"text\":\"6\"}", greet("it.bean").is(200).body());
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
        deploy(OneService.greeting(folder, "it.set", "Hello"));
        platform.zato("service", "disable", "it.set").exits(0);
        greet("it.set").isProblem(503).says("disabled");
        platform.api().delete(DEPLOYMENTS + JAR).is(204);
        deploy(OneService.greeting(folder, "it.set", "Hello"));
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
    void aLargeJarIsStreamed() {
        byte[] noise = new byte[50_000_000];
        new Random(1).nextBytes(noise);
        deploy(OneService.greeting(folder, "it.bean", "Hello").file("large.bin", noise));
        greet("it.bean").is(200);
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
