package io.zato.outgoing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestRequest;
import io.zato.api.connection.RestResponse;
import io.zato.api.problem.Problem;
import io.zato.api.service.Message;
import io.zato.fixture.TestResponse;
import io.zato.outgoing.rest.OutgoingRestDefinition.DataFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestCallTest {

    private record Customer(String id, String name) {}

    private HttpServer server;
    private volatile HttpExchange last;
    private volatile String lastBody;
    private volatile int status = 200;
    private volatile byte[] answer = "{\"id\":\"42\",\"name\":\"Größe\"}".getBytes(UTF_8);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        last = exchange;
        lastBody = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Many", "1");
        exchange.getResponseHeaders().add("X-Many", "2");
        boolean bodiless =
                status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : answer.length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Test
    void getsWhatTheOtherSystemAnswers() {
        try (RestConnection crm = crm(Map.of("urlPath", "/api"))) {
            RestResponse response = crm.get("/customers/{id}", 42);
            assertEquals(200, response.status());
            assertEquals("application/json", response.contentType());
            assertEquals(List.of("1", "2"), response.headers().get("x-many"));
            assertEquals(answer.length, response.length());
            assertArrayEquals(answer, response.bytes());
            assertEquals("{\"id\":\"42\",\"name\":\"Größe\"}", response.text());
            assertEquals(Map.of("id", "42", "name", "Größe"), response.json());
            assertEquals(new Customer("42", "Größe"), response.as(Customer.class));
            assertEquals("/api/customers/42", last.getRequestURI().getRawPath());
            assertEquals("GET", last.getRequestMethod());
            assertEquals("application/json, */*;q=0.5", header("Accept"));
            assertEquals("Zato", header("User-Agent"));
            assertEquals(host().substring("http://".length()), header("Host"));
        }
    }

    @Test
    void sendsRecordsAndMapsAsJson() {
        try (RestConnection crm = crm(Map.of())) {
            crm.post("/customers", new Customer("7", "Ada"));
            assertEquals("{\"id\":\"7\",\"name\":\"Ada\"}", lastBody);
            assertEquals("application/json", header("Content-Type"));
            crm.put("/customers/{id}", Map.of("name", "Ada"), 7);
            assertEquals("{\"name\":\"Ada\"}", lastBody);
            crm.patch("/customers/7", List.of(1, 2));
            assertEquals("[1,2]", lastBody);
        }
    }

    @Test
    void sendsTextAndBytesAsTheyAre() {
        try (RestConnection crm = crm(Map.of("contentType", "text/plain"))) {
            crm.deliver("größe");
            assertEquals("größe", lastBody);
            assertEquals("text/plain", header("Content-Type"));
            assertEquals("7", header("Content-Length"));
            crm.deliver(new StringBuilder("built"));
            assertEquals("built", lastBody);
            crm.deliver("bytes".getBytes(UTF_8));
            assertEquals("bytes", lastBody);
        }
    }

    @Test
    void sendsMessagesStreamsAndPartnersAnswersAsTheyCome() {
        try (RestConnection crm = crm(Map.of())) {
            crm.deliver(Message.of("a;b", "text/csv"));
            assertEquals("a;b", lastBody);
            assertEquals("text/csv", header("Content-Type"));
            assertEquals("3", header("Content-Length"));
            crm.deliver(new ByteArrayInputStream("streamed".getBytes(UTF_8)));
            assertEquals("streamed", lastBody);
            assertEquals("chunked", header("Transfer-Encoding"));
            TestResponse other = new TestResponse(200, "<a/>", Map.of("content-type", List.of("text/xml")));
            crm.deliver(other);
            assertEquals("<a/>", lastBody);
            assertEquals("text/xml", header("Content-Type"));
            assertTrue(other.closed());
        }
    }

    @Test
    void aBodyLargerThanAnyBufferArrivesWhole() {
        byte[] large = "0123456789".repeat(300_000).getBytes(UTF_8);
        try (RestConnection crm = crm(Map.of())) {
            crm.deliver(large);
            assertEquals(new String(large, UTF_8), lastBody);
            crm.deliver(Message.of(new ByteArrayInputStream(large), "text/plain", -1));
            assertEquals(new String(large, UTF_8), lastBody);
        }
    }

    @Test
    void anEmptyPostSaysSo() {
        try (RestConnection crm = crm(Map.of())) {
            crm.post("/x", null);
            assertEquals("0", header("Content-Length"));
            assertNull(header("Content-Type"));
            crm.delete("/x");
            assertNull(header("Content-Length"));
        }
    }

    @Test
    void rawTakesAnyAnswer() {
        try (RestConnection crm = crm(Map.of("dataFormat", DataFormat.RAW))) {
            crm.get("/");
            assertEquals("*/*", header("Accept"));
        }
    }

    @Test
    void aCallsHeadersReplaceTheConnectionsButForThoseThatFrameTheMessage() {
        try (RestConnection crm = crm(Map.of())) {
            Map<String, String> headers = Map.of(
                    "accept", "text/xml", "X-Id", "7", "Host", "evil", "content-length", "99", "Connection", "close");
            crm.send(request("POST", "/x", "body", headers));
            assertEquals(List.of("text/xml"), last.getRequestHeaders().get("Accept"));
            assertEquals("7", header("X-Id"));
            assertEquals("4", header("Content-Length"));
            assertEquals(host().substring("http://".length()), header("Host"));
            assertTrue(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void headersAndMethodsCannotCarryLineBreaks() {
        try (RestConnection crm = crm(Map.of())) {
            RestRequest value = request("GET", "/", null, Map.of("X-Id", "7\r\nX-Evil: 1"));
            assertEquals(500, assertThrows(Problem.class, () -> crm.send(value)).status());
            RestRequest name = request("GET", "/", null, Map.of("X-Id: 1\r\nX-Evil", "1"));
            assertEquals(500, assertThrows(Problem.class, () -> crm.send(name)).status());
            RestRequest method = request("GET / HTTP/1.1\r\nX: y\r\n\r\nGET", "/", null, Map.of());
            assertEquals(
                    500, assertThrows(Problem.class, () -> crm.send(method)).status());
            assertNull(last);
        }
    }

    @Test
    void theSecurityDefinitionSignsLast() {
        try (RestConnection crm = crm(Map.of("security", "crm.basic", "urlPath", "/api"))) {
            crm.send(request("GET", "/a b", null, Map.of("Signed-By", "somebody else")));
            assertEquals(
                    List.of("crm.basic for GET " + host() + "/api/a%20b"),
                    last.getRequestHeaders().get("Signed-By"));
        }
    }

    @Test
    void anyStatusIsAnAnswerButNotAValue() {
        status = 404;
        try (RestConnection crm = crm(Map.of())) {
            RestResponse response = crm.get("/x");
            assertEquals(404, response.status());
            assertTrue(response.text().contains("Größe"));
            Problem problem = assertThrows(Problem.class, response::json);
            assertEquals(502, problem.status());
            assertEquals("The outgoing connection CRM was answered 404", problem.getMessage());
            assertEquals(
                    502,
                    assertThrows(Problem.class, () -> response.as(Customer.class))
                            .status());
        }
    }

    @Test
    void anAnswerThatIsNotJsonIsThePartnersFault() {
        answer = "<html>".getBytes(UTF_8);
        try (RestConnection crm = crm(Map.of())) {
            RestResponse response = crm.get("/x");
            assertEquals(502, assertThrows(Problem.class, response::json).status());
            assertEquals("<html>", response.text());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void someAnswersHaveNoBody(int bodiless) {
        status = bodiless;
        try (RestConnection crm = crm(Map.of())) {
            RestResponse response = crm.get("/x");
            assertEquals(bodiless, response.status());
            assertEquals(0, response.length());
            assertEquals("", response.text());
            assertTrue(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void aPingProvesThatSomebodyAnswers() throws Exception {
        try (RestConnection crm = crm(Map.of("urlPath", "/api/{tenant}/x"))) {
            for (int answered : List.of(200, 204, 302, 401, 404, 405)) {
                status = answered;
                assertDoesNotThrow(() -> Outgoing.KIND.ping(crm));
            }
            assertEquals("HEAD", last.getRequestMethod());
            assertEquals("/api/", last.getRequestURI().getRawPath());
            status = 503;
            Problem problem = assertThrows(Problem.class, () -> Outgoing.KIND.ping(crm));
            assertEquals("The ping over CRM was answered 503", problem.getMessage());
        }
    }

    @Test
    void aClosedConnectionIsNotValid() {
        RestConnection crm = crm(Map.of());
        assertTrue(Outgoing.KIND.valid(crm));
        crm.close();
        assertFalse(Outgoing.KIND.valid(crm));
    }

    private RestConnection crm(Map<String, ?> values) {
        return Outgoing.to(host(), values);
    }

    private String host() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String header(String name) {
        return last.getRequestHeaders().getFirst(name);
    }

    private static RestRequest request(String method, String path, Object body, Map<String, String> headers) {
        return new RestRequest(method, path, List.of(), Map.of(), body, headers);
    }
}
