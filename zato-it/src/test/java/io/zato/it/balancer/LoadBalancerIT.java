package io.zato.it.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.docs.Guide;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Browser;
import io.zato.it.platform.Crowd;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import io.zato.it.platform.OwnPlatform;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HAProxy before two servers: who is let in, whom it sends where, and what happens when servers, it or its supervisor go. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadBalancerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    @Order(1)
    static final Platform platform = new Platform();

    @RegisterExtension
    @Order(2)
    static final OwnPlatform own = new OwnPlatform("zato-lb");

    @RegisterExtension
    @Order(3)
    static final Browser browser = new Browser();

    @TempDir
    static Path folder;

    private static BalancedServers servers;
    private static ClientCertificate partner;

    @BeforeAll
    static void start() throws Exception {
        partner = ClientCertificate.make(folder);
        servers = BalancedServers.start(
                own.environment(), platform, partner.writeAuthority(folder.resolve("partner.pem")));
    }

    @AfterAll
    static void clean() {
        BalancedServers.clean(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zato/api/kinds",
                "/zato/api",
                "/zato/soap",
                "/admin",
                "/admin/index.xhtml",
                "/metrics",
                "/openapi",
                "/%7Aato/api/kinds",
                "/%61dmin/",
                "//zato/api/kinds",
                "/admin;x=y/",
                "/x/../zato/api/kinds",
                "/zato/ping/../api/kinds",
                "/zato%2Fapi/kinds",
                "/x/%2e%2e/admin",
                "/x/.%2E/metrics",
                "/x\\..\\admin"
            })
    void administrationIsNotPublic(String target) {
        Answer answer = new RawHttp(servers.environment().url()).get(target);
        assertTrue(Set.of(400, 404).contains(answer.status()), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void administrationHasAnAddressOfItsOwnWithoutChannels() {
        servers.administration().get("/zato/api/kinds").is(200);
        servers.administration().get("/metrics").is(200);
        servers.environment()
                .at(servers.environment().adminPort())
                .get("/zato/api/kinds")
                .isProblem(401);
        servers.administration().get("/it/lb/who").isProblem(404);
        Answer console = servers.administration().get("/admin").is(302);
        assertTrue(
                console.header("Location")
                        .startsWith("http://127.0.0.1:" + servers.environment().adminPort() + "/admin"),
                console::toString);
        assertTrue(console.header("Set-Cookie").startsWith("ZATO_SERVER="), console::toString);
        servers.callers().get("/zato/ping").is(200);
        servers.callers().get("/administration").isProblem(404);
    }

    @Test
    void thePageOfHaproxyNeedsTheToken() throws Exception {
        Environment environment = servers.environment();
        var page = environment.at(environment.adminPort());
        page.get("/haproxy").isProblem(401);
        page.get("/haproxy/metrics").isProblem(401);
        String token = Files.readString(environment.home().resolve("token")).strip();
        assertTrue(page.bearing(token).get("/haproxy").is(200).body().contains("channels"));
        assertTrue(
                page.as("admin", token).get("/haproxy/metrics").is(200).body().contains("haproxy_server_status"));
    }

    @Test
    void whoCallsIsWhoConnectsWhateverHeSays() {
        JsonNode headers = servers.callers()
                .get("/it/lb/who", "X-Forwarded-For", "9.9.9.9", "X-SSL-Client-DN", "CN=forged", "X-Real-IP", "9.9.9.9")
                .is(200)
                .json()
                .path("headers");
        assertEquals("127.0.0.1", headers.path("x-forwarded-for").asText());
        assertEquals("http", headers.path("x-forwarded-proto").asText());
        assertFalse(headers.has("x-ssl-client-dn"), headers::toString);
        assertFalse(headers.has("x-real-ip"), headers::toString);
    }

    @Test
    void guessersOfPasswordsAreToldApartByTheirAddresses() {
        String guess = "curl -s -o /dev/null -w '%{http_code}\\n' -u admin:wrong --interface 127.0.0.";
        String url = " http://127.0.0.1:" + servers.environment().adminPort() + "/zato/api/kinds";
        String many = "for i in $(seq 12); do " + guess + "2 -H 'X-Forwarded-For: 127.0.0.9'" + url + "; done";
        assertTrue(servers.environment().shell(many).exits(0).stdout().endsWith("429\n"));
        assertEquals(
                "401\n", servers.environment().shell(guess + "3" + url).exits(0).stdout());
    }

    @Test
    void aClientCertificateBecomesHeaders() throws Exception {
        JsonNode headers = Json.read(overTls("/it/lb/who").body()).path("headers");
        assertEquals("https", headers.path("x-forwarded-proto").asText());
        assertEquals("0", headers.path("x-ssl-client-verify").asText());
        assertEquals("partner", headers.path("x-ssl-client-cn").asText());
        assertEquals(partner.digest("SHA-1"), headers.path("x-ssl-client-sha1").asText());
        assertEquals(
                partner.digest("SHA-256"), headers.path("x-ssl-client-sha256").asText());
        assertTrue(headers.path("x-ssl-client-dn").asText().contains("CN=partner"), headers::toString);
        assertTrue(headers.path("x-ssl-issuer-dn").asText().contains("CN=partner"), headers::toString);
        assertEquals(
                partner.certificate().getSerialNumber(),
                new BigInteger(headers.path("x-ssl-client-serial").asText(), 16));
        assertEquals(
                DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(partner.certificate().getNotAfter().toInstant()),
                headers.path("x-ssl-client-not-after").asText());
        assertEquals(404, overTls("/zato/api/kinds").statusCode());
    }

    /** It bears the names of the partner's, so that nothing but the signature tells them apart. */
    @Test
    void aClientCertificateOfAnotherAuthorityIsRefused() throws Exception {
        ClientCertificate forged = ClientCertificate.make(Files.createDirectory(folder.resolve("forged")));
        var sockets = forged.context(servers.environment()).getSocketFactory();
        try (var socket = (SSLSocket)
                sockets.createSocket("localhost", servers.environment().httpsPort())) {
            // With 1.3 it would hear of it only later.
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setSoTimeout(20_000);
            // An alert, or the connection is closed before it is read.
            IOException refused = assertThrows(IOException.class, socket::startHandshake);
            assertFalse(refused instanceof SocketTimeoutException, refused::toString);
        }
    }

    @Test
    void requestsGoToAllServersAndNotToOneThatIsDrained() {
        assertEquals(Set.of(BalancedServers.OWN, BalancedServers.NEIGHBOUR), whoAnswer(10));
        servers.tell(BalancedServers.NEIGHBOUR, "drain");
        try {
            assertEquals(Set.of(BalancedServers.OWN), whoAnswer(10));
            servers.lb("status").exits(0).matches("neighbour +drained +100").matches("server1 +up +100");
        } finally {
            servers.tell(BalancedServers.NEIGHBOUR, "undrain");
        }
        assertEquals(Set.of(BalancedServers.OWN, BalancedServers.NEIGHBOUR), whoAnswer(10));
    }

    @Test
    void drainingWaitsForWhatIsUnderWayAndSaysWhoIsBusy() throws Exception {
        servers.tell(BalancedServers.OWN, "drain");
        try (Crowd crowd = new Crowd()) {
            Path end = folder.resolve("end");
            var slow = crowd.call(1, () -> servers.callers().get("/it/lb/slow?until=" + end));
            Awaitility.await().atMost(PATIENCE).until(() -> sessions(BalancedServers.NEIGHBOUR) == 1);
            servers.reload();
            assertEquals(1, sessions(BalancedServers.NEIGHBOUR), "of the worker from before the reload");
            servers.tell(BalancedServers.OWN, "undrain");
            servers.lb("drain", BalancedServers.NEIGHBOUR, "--timeout", "0")
                    .exits(1)
                    .says("gets nothing new", "still busy with 1 requests", "127.0.0.1:");
            Files.createFile(end);
            servers.lb("drain", BalancedServers.NEIGHBOUR).exits(0).says("neighbour is drained and idle");
            slow.get(0).get().is(200);
        } finally {
            servers.tell(BalancedServers.OWN, "undrain");
            servers.tell(BalancedServers.NEIGHBOUR, "undrain");
        }
    }

    @Test
    void drainedStaysDrainedWhateverIsStartedAgain() {
        servers.tell(BalancedServers.OWN, "drain");
        try {
            ProcessHandle before = haproxy();
            before.destroyForcibly();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            !haproxy().equals(before) && servers.whoAnswers().equals(BalancedServers.NEIGHBOUR));
            process("run/supervisor.pid").destroyForcibly();
            assertEquals(Set.of(BalancedServers.NEIGHBOUR), whoAnswer(5), "HAProxy goes on alone");
            servers.administration().get("/zato/api/lb").isProblem(503);
            servers.environment().zato("start").exits(0).says("load balancer was not running");
            assertEquals("drained", servers.state(BalancedServers.OWN));
            assertEquals(Set.of(BalancedServers.NEIGHBOUR), whoAnswer(5));
            servers.reload();
            assertEquals(Set.of(BalancedServers.NEIGHBOUR), whoAnswer(5));
        } finally {
            servers.tell(BalancedServers.OWN, "undrain");
        }
    }

    @Test
    void maintenanceAndWeight() {
        servers.tell(BalancedServers.OWN, "maintenance");
        assertEquals(Set.of(BalancedServers.NEIGHBOUR), whoAnswer(5));
        servers.reload();
        assertEquals("maintenance", servers.state(BalancedServers.OWN));
        servers.tell(BalancedServers.OWN, "undrain");
        servers.weigh(BalancedServers.OWN, 1);
        long own = IntStream.range(0, 50)
                .filter(call -> servers.whoAnswers().equals(BalancedServers.OWN))
                .count();
        assertTrue(own < 10, own + " of 50 at weight 1 against 100");
        servers.weigh(BalancedServers.OWN, 100);
        servers.lb("weight", BalancedServers.OWN, "300").exits(1).says("from 1 to 256");
        servers.lb("drain", "nobody").exits(1).says("There is no server nobody", "server1, neighbour");
        servers.administration()
                .patch("/zato/api/lb/servers/server1", Map.of("wait", 1))
                .isProblem(400);
    }

    @Test
    void aTemplateIsUsedWhenHaproxyTakesIt() throws Exception {
        String standard =
                servers.administration().get("/zato/api/lb/template").is(200).body();
        Path mine = folder.resolve("mine.cfg");
        Files.writeString(mine, standard.replace("timeout queue 5s", "timeout queue 7s"));
        servers.lb("template", "edit", "--file", mine.toString()).exits(0);
        assertUsed("timeout queue 7s", "edited");
        Files.writeString(mine, standard.replace("timeout queue 5s", "timeout quee 7s"));
        servers.lb("template", "edit", "--file", mine.toString())
                .exits(1)
                .matches("HAProxy refuses it, so nothing was changed: parsing \\[line \\d+] : 'timeout' supports");
        servers.administration()
                .send("PUT", "/zato/api/lb/template", "text/plain", "{{#servers}}")
                .isProblem(422)
                .says("The template is not one");
        assertUsed("timeout queue 7s", "edited");
        servers.administration().delete("/zato/api/lb/template").is(200);
        assertUsed("timeout queue 5s", "standard");
    }

    private static void assertUsed(String line, String template) {
        String configuration =
                servers.administration().get("/zato/api/lb/config").is(200).body();
        assertTrue(configuration.contains(line) && configuration.contains("127.0.0.1:"), configuration);
        assertEquals(
                template,
                servers.administration()
                        .get("/zato/api/lb")
                        .is(200)
                        .json()
                        .path("template")
                        .asText());
    }

    @Test
    void underLoadNothingIsLostByDrainingAndReloading() {
        var load = new Load(servers.callers(), folder.resolve("marks"));
        try (load) {
            for (String server : List.of(BalancedServers.OWN, BalancedServers.NEIGHBOUR)) {
                servers.tell(server, "drain");
                some(load);
                servers.reload();
                some(load);
                servers.tell(server, "undrain");
                servers.reload();
                some(load);
            }
        } finally {
            servers.tell(BalancedServers.OWN, "undrain");
            servers.tell(BalancedServers.NEIGHBOUR, "undrain");
        }
        Load.Verdict verdict = load.verdict();
        assertEquals(List.of(), verdict.failures(), verdict::toString);
        assertEquals(verdict.sent(), verdict.ok(), verdict::toString);
        assertEquals(0, verdict.doubled() + verdict.lost(), verdict::toString);
    }

    @Test
    void theConsoleDrainsToo() {
        browser.open("http://127.0.0.1:" + servers.environment().adminPort() + "/admin/load-balancer.xhtml");
        browser.type("[id='form:user']", "admin");
        browser.type("[id='form:password']", servers.environment().variable("ZATO_ADMIN_PASSWORD"));
        browser.click("[id='form:enter']");
        browser.shows("h1", "Load balancer");
        browser.shows("[id='form:table']", BalancedServers.NEIGHBOUR);
        try {
            browser.click("[id='form:table:1:drain']");
            browser.click(".ui-confirmdialog-yes");
            browser.shows("[id='messages']", "neighbour gets nothing new");
            browser.shows("[id='form:table']", "drained");
            browser.screenshot("load-balancer");
            browser.type("[id='form:table:1:weight']", "7");
            browser.click("[id='form:table:1:weigh']");
            browser.shows("[id='messages']", "neighbour has weight 7");
            browser.click("[id='form:table:1:undrain']");
            browser.shows("[id='messages']", "neighbour gets requests again");
        } finally {
            servers.tell(BalancedServers.NEIGHBOUR, "undrain");
            servers.weigh(BalancedServers.NEIGHBOUR, 100);
        }
    }

    @Test
    void everyLineOfTheGuideWorksAndPrintsWhatItSays() throws IOException {
        servers.tell(BalancedServers.NEIGHBOUR, "drain");
        try {
            Guide.read("load-balancer").follow(servers.environment());
        } finally {
            servers.tell(BalancedServers.NEIGHBOUR, "undrain");
        }
    }

    @Test
    @Tag("long")
    @Order(Integer.MAX_VALUE)
    void withoutABalancerTheServerHasThePortsItself() {
        Environment environment = servers.environment();
        environment.zato("start", "--no-lb").exits(1).says("with a load balancer", "stop");
        environment.zato("status", "--output", "json").exits(0).says("\"balancer\"");
        ProcessHandle balancer = haproxy();
        servers.tell(BalancedServers.OWN, "drain");
        environment.zato("stop").exits(0);
        assertFalse(balancer.isAlive());
        environment.zato("start").exits(0);
        assertEquals("drained", servers.state(BalancedServers.OWN));
        assertEquals(Set.of(BalancedServers.NEIGHBOUR), whoAnswer(5), "drained stays drained over a stop and a start");
        environment.zato("stop").exits(0);
        environment.zato("start", "--no-lb").exits(0);
        environment.admin().get("/zato/api/kinds").is(200);
        environment.zato("lb", "status").exits(1).says("No load balancer belongs to this server", "--lb");
    }

    private static Set<String> whoAnswer(int calls) {
        Set<String> who = new TreeSet<>();
        IntStream.range(0, calls).forEach(call -> who.add(servers.whoAnswers()));
        return who;
    }

    private static long sessions(String server) {
        return servers.administration()
                .get("/zato/api/lb/servers/" + server)
                .is(200)
                .json()
                .path("sessions")
                .asLong();
    }

    private static void some(Load load) {
        int until = load.sent() + 100;
        Awaitility.await().atMost(PATIENCE).until(() -> load.sent() > until);
    }

    private static HttpResponse<String> overTls(String path) throws Exception {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(partner.context(servers.environment()))
                .build();
        URI uri = URI.create("https://localhost:" + servers.environment().httpsPort() + path);
        var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, response.version());
        return response;
    }

    private static ProcessHandle haproxy() {
        return process("supervisor/haproxy.pid");
    }

    private static ProcessHandle process(String pidFile) {
        try {
            long pid =
                    Long.parseLong(Files.readString(servers.environment().home().resolve(pidFile))
                            .strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
