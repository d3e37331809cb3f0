package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Api;
import io.zato.it.platform.Browser;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.StockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A WildFly that already has an application, a data source and a queue of its owner takes the platform in and lets it go again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnyWildFlyIT {
    private static final Path SCRIPTS = Environment.root().resolve("config/wildfly");
    private static final Map<String, String> MESSAGES_ELSEWHERE = Map.of("zato.jms.server", "second");
    private static final Map<String, String> SETTINGS =
            Map.of("zato.context-root", "/esb", "zato.datasource", "java:jboss/datasources/Shop");
    private static final String UNNAMED = "-Djboss.tx.node.id=NAME";
    private static final String OWNERS =
            """
            /subsystem=datasources/data-source=Shop:add(jndi-name=java:jboss/datasources/Shop,driver-name=h2,connection-url="jdbc:h2:file:${jboss.server.data.dir}/shop")
            jms-queue add --queue-address=Shop --entries=[java:/jms/queue/Shop]
            batch
            /subsystem=messaging-activemq/server=second:add(persistence-enabled=false,security-enabled=false)
            /subsystem=messaging-activemq/server=second/in-vm-acceptor=in-vm:add(server-id=1)
            /subsystem=messaging-activemq/server=second/in-vm-connector=in-vm:add(server-id=1)
            run-batch
            """;

    @RegisterExtension
    static final Browser browser = new Browser();

    private static StockServer server;
    private static Outcome prepared;

    @BeforeAll
    static void start() throws IOException {
        server = new StockServer("stock-wildfly");
        String prepare = Files.readString(SCRIPTS.resolve("standalone.cli"));
        String remove = Files.readString(SCRIPTS.resolve("remove-standalone.cli"));
        server.cli(
                        MESSAGES_ELSEWHERE,
                        OWNERS,
                        "deploy " + shop(),
                        snapshot("before"),
                        prepare,
                        snapshot("own-database-once"),
                        prepare,
                        snapshot("own-database-twice"),
                        remove,
                        snapshot("own-database-removed"),
                        "reload")
                .exits(0);
        prepared = server.cli(
                SETTINGS,
                prepare,
                snapshot("shops-database-once"),
                prepare,
                snapshot("shops-database-twice"),
                "deploy " + Environment.root().resolve("zato-ear/target/zato.ear"),
                snapshot("deployed"));
    }

    private static String snapshot(String name) {
        return ":take-snapshot(name=" + name + ")";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theScriptAddsWhatIsNeededAndTheSecondTimeNothing() {
        prepared.exits(0);
        for (String database : new String[] {"own-database", "shops-database"}) {
            assertNotEquals(server.snapshot("before"), server.snapshot(database + "-once"));
            assertEquals(server.snapshot(database + "-once"), server.snapshot(database + "-twice"));
        }
        assertEquals(server.snapshot("before"), server.snapshot("own-database-removed"));
        assertTrue(server.snapshot("own-database-once").contains("jndi-name=\"java:/zato/db\""), "a data source");
        assertTrue(
                server.snapshot("shops-database-once").contains("lookup=\"java:jboss/datasources/Shop\""),
                "a binding to the shop's");
    }

    @Test
    @Order(2)
    void thePlatformServesBelowThePathItWasGiven() {
        Api caller = server.anonymous();
        Api admin = caller.as("admin", server.data("zato/admin-password"));
        caller.get("/esb/zato/ping").is(200);
        admin.send("PUT", "/esb/zato/api/services/shop.order/source", "text/x-groovy", "[order: input.id]")
                .is(201);
        var location = admin.post(
                        "/esb/zato/api/objects/channel_rest",
                        Map.of("name", "it.stock", "url_path", "/orders/{id}", "service", "shop.order"))
                .is(201)
                .header("Location");
        assertTrue(location.endsWith("/esb/zato/api/objects/channel_rest/it.stock"), location);
        assertEquals("{\"order\":\"7\"}", caller.get("/esb/orders/7").is(200).body());
    }

    @Test
    @Order(3)
    void theConsoleIsBelowThatPathToo() {
        String console = server.url() + "/esb/admin";
        server.anonymous().get("/esb/admin/sign-in.xhtml").is(200);
        server.anonymous().get("/admin/sign-in.xhtml").is(404);
        browser.open(console + "/index.xhtml");
        browser.type("[id='form:user']", "admin");
        browser.type("[id='form:password']", server.data("zato/admin-password"));
        browser.click("[id='form:enter']");
        browser.shows("h1", "Home");
        browser.shows(".count[href*='channel_rest']", "1");
        assertTrue(browser.url().startsWith(console), browser.url());
    }

    @Test
    @Order(3)
    void whatTheJvmLacksIsSaidWhenItIsDeployed() {
        soon().untilAsserted(() -> assertEquals(1, said(UNNAMED)));
    }

    @Test
    @Order(3)
    void levelsOfLoggersAreNotThoseOfTheServersConfiguration() {
        Api admin = server.anonymous().as("admin", server.data("zato/admin-password"));
        String level = "/esb/zato/api/logs/levels/io.zato.service.shop.order";
        admin.put(level, Map.of("level", "DEBUG")).is(200);
        server.cli(Map.of(), snapshot("level-set")).exits(0);
        assertEquals(server.snapshot("deployed"), server.snapshot("level-set"));
        admin.delete(level).is(200);
    }

    @Test
    @Order(3)
    void theCommandLineTalksToIt() {
        String token = server.data("zato/token");
        Environment elsewhere = Environment.elsewhere(server.url() + "/esb", token);
        elsewhere.zato("list", "channel_rest").exits(0).says("it.stock");
        elsewhere
                .zato("service", "invoke", "shop.order", "--payload", "{\"id\": \"9\"}")
                .exits(0)
                .says("9");
    }

    @Test
    @Order(4)
    void aQueueTheServerDoesNotHaveIsNamedWithTheLineThatAddsIt() {
        Api admin = server.anonymous().as("admin", server.data("zato/admin-password"));
        admin.send(
                        "PUT",
                        "/esb/zato/api/services/shop.take/source",
                        "text/x-groovy",
                        "call.log.info('took ' + input.id)")
                .is(201);
        admin.send(
                        "PUT",
                        "/esb/zato/api/services/shop.send/source",
                        "text/x-groovy",
                        "call.jms('it.out').send([id: 4711])")
                .is(201);
        admin.post("/esb/zato/api/objects/outgoing_jms", Map.of("name", "it.out", "destination", "it.orders"))
                .is(201);
        admin.post("/esb/zato/api/services/shop.send/invoke", Map.of())
                .isProblem(502)
                .says("no queue 'it.orders'");
        admin.post(
                        "/esb/zato/api/objects/channel_jms",
                        Map.of("name", "it.in", "destination", "it.orders", "service", "shop.take"))
                .is(201);
        server.cli(Map.of(), lineThatMends(admin)).exits(0);
        admin.post("/esb/zato/api/services/shop.send/invoke", Map.of()).is(200);
        soon().until(() -> Files.readString(server.log()).contains("took 4711"));
        soon().untilAsserted(() -> assertEquals("[]", failing(admin).toString()));
        admin.delete("/esb/zato/api/objects/channel_jms/it.in").is(204);
        server.cli(Map.of(), "jms-queue remove --queue-address=it.orders").exits(0);
    }

    /** As the list of what fails says it. */
    private static String lineThatMends(Api admin) {
        soon().until(() -> failing(admin).toString().contains("jms-queue add"));
        String reason = failing(admin).findValue("error").asText();
        return reason.replaceFirst("(?s).*--command=\"([^\"]*)\".*", "$1");
    }

    private static JsonNode failing(Api admin) {
        return admin.get("/esb/zato/api/servers").is(200).json().at("/items/0/failing");
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250));
    }

    @Test
    @Order(5)
    void whatTheOwnerHasIsAsItWas() {
        server.anonymous().get("/shop/index.html").is(200);
        server.anonymous().get("/").is(200);
        server.anonymous().get("/orders/7").is(404);
    }

    private static long said(String text) throws IOException {
        return Files.readString(server.log())
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    /** After a restart WildFly is less willing to let go of the work manager than before. */
    @Test
    @Order(7)
    void theOtherScriptTakesEverythingBack() throws IOException {
        String remove = Files.readString(SCRIPTS.resolve("remove-standalone.cli"));
        server.cli(SETTINGS, "undeploy zato.ear", "reload", remove, remove, snapshot("after"), "reload")
                .exits(0)
                .says("Removed. Reload the server");
        assertEquals(server.snapshot("before"), server.snapshot("after"));
        server.anonymous().get("/shop/index.html").is(200);
    }

    private static Path shop() {
        var pages =
                ShrinkWrap.create(WebArchive.class, "shop.war").addAsWebResource(new StringAsset("shop"), "index.html");
        Path file = Environment.root().resolve("zato-it/target/shop.ear");
        ShrinkWrap.create(EnterpriseArchive.class, "shop.ear")
                .addAsModule(pages)
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }
}
