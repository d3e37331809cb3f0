package io.zato.outgoing.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestResponse;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestCallTest {

    private record Customer(String id, String name) {}

    private final Partner partner = new Partner();

    RestCallTest() throws IOException {}

    @AfterEach
    void stop() {
        partner.close();
    }

    @Test
    void getsWhatTheOtherSystemAnswers() {
        try (RestConnection crm = crm(Map.of("urlPath", "/api"))) {
            RestResponse response = crm.get("/customers/{id}", 42);
            assertEquals(200, response.status());
            assertEquals("application/json", response.contentType());
            assertEquals(List.of("1", "2"), response.headers().get("x-many"));
            assertEquals(partner.answer().length, response.length());
            assertArrayEquals(partner.answer(), response.bytes());
            assertEquals("{\"id\":\"42\",\"name\":\"Größe\"}", response.text());
            assertEquals(Map.of("id", "42", "name", "Größe"), response.json());
            assertEquals(new Customer("42", "Größe"), response.as(Customer.class));
            assertEquals("/api/customers/42", partner.last().getRequestURI().getRawPath());
            assertEquals("GET", partner.last().getRequestMethod());
            assertEquals("application/json, */*;q=0.5", header("Accept"));
            assertEquals("Zato", header("User-Agent"));
            assertEquals(partner.host().substring("http://".length()), header("Host"));
        }
    }

    @Test
    void anyStatusIsAnAnswerButNotAValue() {
        partner.answers(404);
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
        partner.answers("<html>");
        try (RestConnection crm = crm(Map.of())) {
            RestResponse response = crm.get("/x");
            assertEquals(502, assertThrows(Problem.class, response::json).status());
            assertEquals("<html>", response.text());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void someAnswersHaveNoBody(int bodiless) {
        partner.answers(bodiless);
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
                partner.answers(answered);
                assertDoesNotThrow(() -> Outgoing.KIND.ping(crm));
            }
            assertEquals("HEAD", partner.last().getRequestMethod());
            assertEquals("/api/", partner.last().getRequestURI().getRawPath());
            partner.answers(503);
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
        return Outgoing.to(partner.host(), values);
    }

    private String header(String name) {
        return partner.last().getRequestHeaders().getFirst(name);
    }
}
