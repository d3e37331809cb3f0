package io.zato.console.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
              "rules": {"type": "array", "items": {"type": "object", "required": ["a"], "properties": {
                "a": {"type": "string"}, "limit": {"type": "integer", "default": 7}, "deep": {"type": "array", "items": {}}}}},
              "limits": {"type": "object", "additionalProperties": {"type": "integer"}, "default": {"all": 3}}}}""";

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
                        "records",
                        "map"),
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
        row("headers", "X-A", "1");
        row("headers", "X-B", "a = b");
        row("headers", "", "");
        field("password").setText(" with blanks ");
        field("is_active").setFlag(false);
        field("pool_size").setText("");
        row("rules", "b", "", "[1]");
        Map<String, Object> changes = Fields.changes(fields);
        assertEquals(List.of("one:389", "two:389"), changes.get("server_list"));
        assertEquals(Map.of("X-A", "1", "X-B", "a = b"), changes.get("headers"));
        assertEquals(" with blanks ", changes.get("password"));
        assertEquals(false, changes.get("is_active"));
        assertTrue(changes.containsKey("pool_size"));
        assertEquals(List.of(Map.of("a", "b", "deep", List.of(1))), changes.get("rules"));
        assertFalse(changes.containsKey("limits"));
    }

    @Test
    void rowsShowWhatIsThereAndComeAndGo() {
        Fields.show(fields, Map.of("rules", List.of(Map.of("a", "one", "limit", 3), Map.of("a", "two"))));
        FormField rules = field("rules");
        assertEquals("3", rules.getRows().get(0).getCells().get(1).getText());
        assertEquals("7", rules.getRows().get(1).getCells().get(1).getText());
        assertEquals(Map.of(), Fields.changes(fields));
        rules.removeRow(rules.getRows().get(0));
        assertEquals(Map.of("rules", List.of(Map.of("a", "two", "limit", "7"))), Fields.changes(fields));
        rules.removeRow(rules.getRows().get(0));
        assertTrue(Fields.changes(fields).containsKey("rules"));
        assertEquals("all", field("limits").getRows().get(0).getCells().get(0).getText());
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
        row("headers", "", "a value");
        UnreadableField unreadable = assertThrows(UnreadableField.class, () -> Fields.changes(fields));
        assertEquals(List.of(), FieldErrors.place(unreadable.refusal(), fields));
        assertTrue(field("headers").getError().contains("needs a name"));
        field("headers").removeRow(field("headers").getRows().get(0));
        row("headers", "X-A", "1");
        row("headers", "X-A", "2");
        assertThrows(UnreadableField.class, () -> Fields.changes(fields));
    }

    @Test
    void whatCannotBeSentIsSaidAtItsCell() {
        Fields.show(fields, Map.of());
        row("rules", "a", "1", "");
        row("rules", "b", "1", "{");
        UnreadableField unreadable = assertThrows(UnreadableField.class, () -> Fields.changes(fields));
        assertEquals(List.of(), FieldErrors.place(unreadable.refusal(), fields));
        assertTrue(cell("rules", 1, 2).getError().contains("is no JSON"));
        assertEquals("", field("rules").getError());
    }

    @Test
    void errorsOfRecordsAndEntriesStandAtTheirCell() {
        Fields.show(fields, Map.of());
        row("rules", "a", "1", "");
        row("rules", "b", "x", "");
        row("limits", "most", "many");
        var refusal = new ApiRefusal(
                400,
                "The object is not valid",
                List.of(
                        new FieldError("rules[1].limit", "must be a number"),
                        new FieldError("rules[0]", "is not allowed"),
                        new FieldError("rules[7].a", "is not there"),
                        new FieldError("limits.most", "must be a number")));
        assertEquals(List.of(), FieldErrors.place(refusal, fields));
        assertEquals("must be a number", cell("rules", 1, 1).getError());
        assertEquals("is not allowed", cell("rules", 0, 0).getError());
        assertEquals("[7].a is not there", field("rules").getError());
        assertEquals("must be a number", cell("limits", 1, 1).getError());
        FieldErrors.place(new ApiRefusal(400, "other", List.of()), fields);
        assertEquals("", cell("rules", 1, 1).getError());
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

    private void row(String name, String... texts) {
        field(name).addRow();
        var rows = field(name).getRows();
        for (int i = 0; i < texts.length; i++) {
            rows.get(rows.size() - 1).getCells().get(i).setText(texts[i]);
        }
    }

    private FormField cell(String name, int row, int place) {
        return field(name).getRows().get(row).getCells().get(place);
    }

    private FormField field(String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
