package io.zato.console.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.console.api.ApiRefusal;
import io.zato.console.api.ApiRefusal.FieldError;
import io.zato.console.api.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final String SCHEMA =
            """
            {"title": "LDAP", "x-family": "outgoing", "required": ["name", "server_list"], "properties": {
              "name": {"type": "string"},
              "is_active": {"type": "boolean", "default": true},
              "server_list": {"type": "array", "items": {"type": "string"}},
              "headers": {"type": "object", "additionalProperties": {"type": "string"}},
              "password": {"type": "string", "writeOnly": true},
              "timeout": {"type": ["string", "number"], "format": "duration", "default": "10s"},
              "pool_size": {"type": "integer", "default": 20},
              "security": {"type": "string", "x-refers-to": "security"},
              "format": {"type": "string", "enum": ["json", "raw"], "default": "json"},
              "tls": {"type": "object", "properties": {
                "ca_file": {"type": "string"}, "verify": {"type": "boolean", "default": true}}},
              "rules": {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "string"}}}}}}""";

    private final List<FormField> fields =
            KindSchema.of("ldap", KindSchema.members(Exchange.value(SCHEMA))).fields("");

    @Test
    void everyTypeHasItsWidget() {
        assertEquals(
                List.of(
                        "text",
                        "toggle",
                        "list",
                        "map",
                        "secret",
                        "duration",
                        "number",
                        "reference",
                        "choice",
                        "text",
                        "toggle",
                        "json"),
                fields.stream().map(FormField::getWidget).toList());
        assertEquals("CA file", field("tls.ca_file").getLabel());
        assertEquals("TLS", field("tls.ca_file").getGroup());
    }

    @Test
    void whatWasLeftAloneIsNotSent() {
        Fields.show(fields, Map.of());
        assertEquals("20", field("pool_size").getText());
        assertEquals(Map.of(), Fields.changes(fields));
    }

    @Test
    void whatWasEnteredIsSentInItsShape() {
        Fields.show(fields, Map.of());
        field("server_list").setText("one:389\n\n two:389 ");
        field("headers").setText("X-A = 1\nX-B=a = b");
        field("password").setText(" with blanks ");
        field("is_active").setFlag(false);
        field("pool_size").setText("");
        field("rules").setText("[{\"a\": \"b\"}]");
        Map<String, Object> changes = Fields.changes(fields);
        assertEquals(List.of("one:389", "two:389"), changes.get("server_list"));
        assertEquals(Map.of("X-A", "1", "X-B", "a = b"), changes.get("headers"));
        assertEquals(" with blanks ", changes.get("password"));
        assertEquals(false, changes.get("is_active"));
        assertTrue(changes.containsKey("pool_size"));
        assertEquals(List.of(Map.of("a", "b")), changes.get("rules"));
    }

    @Test
    void aRecordInsideIsSentWhole() {
        Fields.show(fields, Map.of("tls", Map.of("ca_file", "a.pem", "verify", false)));
        field("tls.ca_file").setText("b.pem");
        assertEquals(Map.of("tls", Map.of("ca_file", "b.pem", "verify", false)), Fields.changes(fields));
    }

    @Test
    void aSecretThatWasEnteredSurvivesAPageThatDoesNotShowIt() {
        Fields.show(fields, Map.of());
        field("password").setText("secret");
        field("password").setText("");
        assertEquals(Map.of("password", "secret"), Fields.changes(fields));
    }

    @Test
    void whatCannotBeSentIsSaidAtTheField() {
        Fields.show(fields, Map.of());
        field("headers").setText("no equals sign");
        UnreadableField unreadable = assertThrows(UnreadableField.class, () -> Fields.changes(fields));
        assertEquals(List.of(), FieldErrors.place(unreadable.refusal(), fields));
        assertTrue(field("headers").getError().contains("name = value"));
    }

    @Test
    void errorsOfEntriesStandAtTheirField() {
        var refusal = new ApiRefusal(
                400,
                "The object is not valid",
                List.of(
                        new FieldError("server_list[1]", "must be host:port"),
                        new FieldError("tls.ca_file", "is not there"),
                        new FieldError("unheard_of", "is not a field")));
        assertEquals(List.of("unheard_of is not a field"), FieldErrors.place(refusal, fields));
        assertEquals("[1] must be host:port", field("server_list").getError());
        assertEquals("is not there", field("tls.ca_file").getError());
    }

    @Test
    void aListShowsWhatTellsObjectsApart() {
        assertEquals(
                List.of("security"),
                KindSchema.of("ldap", KindSchema.members(Exchange.value(SCHEMA)))
                        .telling());
    }

    private FormField field(String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
