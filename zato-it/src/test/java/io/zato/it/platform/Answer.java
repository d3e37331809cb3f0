package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the platform answered to one HTTP request. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    /** Fails with the whole answer unless it has that status. */
    public Answer is(int expected) {
        assertEquals(expected, status, this::toString);
        return this;
    }

    /** The answer as a refusal of that status; fails when it is none, or not in the form every refusal has. */
    public Refusal isProblem(int expected) {
        is(expected);
        return new Refusal(this);
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** The first header of that name; empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return request + " answered " + status + " " + headers.map() + "\n" + body;
    }
}
