package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** An answer in the form every refusal and failure has (RFC 9457): status, title, detail, correlation id, fields at fault. */
public final class Refusal {
    private final Answer answer;

    Refusal(Answer answer) {
        this.answer = answer;
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer::toString);
        assertEquals(answer.status(), answer.json().path("status").asInt(), answer::toString);
        assertFalse(answer.json().path("title").asText().isBlank(), answer::toString);
        assertFalse(answer.json().path("detail").asText().isBlank(), answer::toString);
        assertEquals(answer.header("X-Zato-CID"), cid(), answer::toString);
        assertFalse(cid().isBlank(), answer::toString);
        assertFalse(answer.body().contains("\\tat "), () -> "A stack trace leaks: " + answer);
    }

    /** Fails unless each text stands in the answer. */
    public Refusal says(String... texts) {
        for (String text : texts) {
            assertTrue(answer.body().contains(text), () -> "'" + text + "' is missing: " + answer);
        }
        return this;
    }

    /** Fails when the text stands anywhere in the answer. */
    public Refusal keepsQuietAbout(String text) {
        assertFalse(answer.toString().contains(text), () -> "'" + text + "' leaks: " + answer);
        return this;
    }

    /** Fails unless this field is named as at fault, with the text in its message. */
    public Refusal blames(String field, String text) {
        String message = error(field).path("message").asText();
        assertTrue(message.contains(text), () -> "'" + text + "' is missing for " + field + ": " + answer);
        return this;
    }

    /** Fails unless this field is named as at fault. */
    public Refusal blames(String field) {
        return blames(field, "");
    }

    /** The first thing at fault. */
    public JsonNode firstError() {
        return answer.json().path("errors").path(0);
    }

    public String cid() {
        return answer.json().path("cid").asText();
    }

    public Answer answer() {
        return answer;
    }

    private JsonNode error(String field) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .filter(error -> error.path("field").asText().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is said of the field " + field + ": " + answer));
    }
}
