package io.zato.outgoing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestRequest;
import io.zato.api.problem.Problem;
import io.zato.api.service.Message;
import io.zato.fixture.TestResponse;
import io.zato.outgoing.rest.OutgoingRestDefinition.DataFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTest {

    private record Customer(String id, String name) {}

    private final Partner partner = new Partner();

    RequestTest() throws IOException {}

    @AfterEach
    void stop() {
        partner.close();
    }

    @Test
    void sendsRecordsAndMapsAsJson() {
        try (RestConnection crm = crm(Map.of())) {
            crm.post("/customers", new Customer("7", "Ada"));
            assertEquals("{\"id\":\"7\",\"name\":\"Ada\"}", partner.body());
            assertEquals("application/json", header("Content-Type"));
            crm.put("/customers/{id}", Map.of("name", "Ada"), 7);
            assertEquals("{\"name\":\"Ada\"}", partner.body());
            crm.patch("/customers/7", List.of(1, 2));
            assertEquals("[1,2]", partner.body());
        }
    }

    @Test
    void sendsTextAndBytesAsTheyAre() {
        try (RestConnection crm = crm(Map.of("contentType", "text/plain"))) {
            crm.deliver("größe");
            assertEquals("größe", partner.body());
            assertEquals("text/plain", header("Content-Type"));
            assertEquals("7", header("Content-Length"));
            crm.deliver(new StringBuilder("built"));
            assertEquals("built", partner.body());
            crm.deliver("bytes".getBytes(UTF_8));
            assertEquals("bytes", partner.body());
        }
    }

    @Test
    void sendsMessagesStreamsAndPartnersAnswersAsTheyCome() {
        try (RestConnection crm = crm(Map.of())) {
            crm.deliver(Message.of("a;b", "text/csv"));
            assertEquals("a;b", partner.body());
            assertEquals("text/csv", header("Content-Type"));
            assertEquals("3", header("Content-Length"));
            crm.deliver(new ByteArrayInputStream("streamed".getBytes(UTF_8)));
            assertEquals("streamed", partner.body());
            assertEquals("chunked", header("Transfer-Encoding"));
            TestResponse other = new TestResponse(200, "<a/>", Map.of("content-type", List.of("text/xml")));
            crm.deliver(other);
            assertEquals("<a/>", partner.body());
            assertEquals("text/xml", header("Content-Type"));
            assertTrue(other.closed());
        }
    }

    @Test
    void aBodyLargerThanAnyBufferArrivesWhole() {
        byte[] large = "0123456789".repeat(300_000).getBytes(UTF_8);
        try (RestConnection crm = crm(Map.of())) {
            crm.deliver(large);
            assertEquals(new String(large, UTF_8), partner.body());
            crm.deliver(Message.of(new ByteArrayInputStream(large), "text/plain", -1));
            assertEquals(new String(large, UTF_8), partner.body());
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
            assertEquals(List.of("text/xml"), partner.last().getRequestHeaders().get("Accept"));
            assertEquals("7", header("X-Id"));
            assertEquals("4", header("Content-Length"));
            assertEquals(partner.host().substring("http://".length()), header("Host"));
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
            assertNull(partner.last());
        }
    }

    @Test
    void theSecurityDefinitionSignsLast() {
        try (RestConnection crm = crm(Map.of("security", "crm.basic", "urlPath", "/api"))) {
            crm.send(request("GET", "/a b", null, Map.of("Signed-By", "somebody else")));
            assertEquals(
                    List.of("crm.basic for GET " + partner.host() + "/api/a%20b"),
                    partner.last().getRequestHeaders().get("Signed-By"));
        }
    }

    private RestConnection crm(Map<String, ?> values) {
        return Outgoing.to(partner.host(), values);
    }

    private String header(String name) {
        return partner.last().getRequestHeaders().getFirst(name);
    }

    private static RestRequest request(String method, String path, Object body, Map<String, String> headers) {
        return new RestRequest(method, path, List.of(), Map.of(), body, headers);
    }
}
