package io.zato.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    enum Mode {
        PLAIN,
        START_TLS
    }

    @Definition(kind = "mailbox", family = Family.OUTGOING, title = "Mailbox")
    record Mailbox(
            @Field(required = true, help = "Address", alias = "address") String host,
            @Field(help = "Password") Secret password,
            @Field(value = "10", help = "Connections") @Min(1) int poolSize,
            @Field(value = "10s", help = "Time") Duration connectTimeout,
            @Field(value = "start-tls", help = "Mode") Mode mode,
            @Field(help = "Folders") List<String> folders,
            @Field(value = "true", help = "Whether") boolean readOnly) {}

    private static final KindSpec SPEC = KindSpec.of((Kind<Mailbox>) () -> Mailbox.class);

    private final Definitions definitions = new Definitions(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    private Mailbox bind(Map<String, Object> raw) {
        return (Mailbox) definitions.check(SPEC, normalize(raw), "mailbox 'x'");
    }

    private Map<String, Object> normalize(Map<String, Object> raw) {
        Errors errors = new Errors();
        Map<String, Object> config = definitions.normalize(SPEC, raw, errors);
        errors.refuse("mailbox 'x'");
        return config;
    }

    private Problem refused(Map<String, Object> raw) {
        return assertThrows(Problem.class, () -> bind(raw));
    }

    @Test
    void defaultsAreThoseOfTheRecord() {
        Mailbox box = bind(Map.of("host", "mail"));
        assertEquals(
                new Mailbox("mail", Secret.of(""), 10, Duration.ofSeconds(10), Mode.START_TLS, List.of(), true), box);
    }

    @Test
    void textAsYamlHasItIsUnderstoodByTheFieldsType() {
        Mailbox box = bind(Map.of(
                "address",
                "0123",
                "pool_size",
                "7",
                "connect_timeout",
                "1m30s",
                "mode",
                "plain",
                "folders",
                "INBOX",
                "read_only",
                "off"));
        assertEquals("0123", box.host());
        assertEquals(7, box.poolSize());
        assertEquals(Duration.ofSeconds(90), box.connectTimeout());
        assertEquals(Mode.PLAIN, box.mode());
        assertEquals(List.of("INBOX"), box.folders());
        assertFalse(box.readOnly());
    }

    @Test
    void whatWasStoredAsJsonBindsAgain() {
        Map<String, Object> config = normalize(Map.of("host", "mail", "pool_size", 7));
        Map<?, ?> stored = JsonCodec.INSTANCE.read(JsonCodec.INSTANCE.text(config), Map.class);
        assertEquals(7, ((Mailbox) SPEC.record().bind(stored)).poolSize());
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearestOne() {
        Problem problem = refused(Map.of("host", "mail", "pool_sise", 3));
        assertEquals("pool_sise", problem.errors().get(0).field());
        assertTrue(problem.errors().get(0).message().contains("did you mean 'pool_size'?"));
    }

    @Test
    void everyWrongTypeIsListedAtOnce() {
        Problem problem = refused(Map.of("host", 5, "pool_size", "many", "connect_timeout", "soon", "read_only", 1));
        assertEquals(4, problem.errors().size());
        assertEquals(400, problem.status());
    }

    @Test
    void whatIsRequiredAndOutOfBoundsIsNamed() {
        assertEquals("host", refused(Map.of()).errors().get(0).field());
        Problem small = refused(Map.of("host", "mail", "pool_size", 0));
        assertEquals("pool_size", small.errors().get(0).field());
    }

    @Test
    void whatIsMissingDoesNotHideWhatIsOutOfBounds() {
        Problem problem = refused(Map.of("pool_size", 0));
        assertEquals(
                List.of("host"),
                problem.errors().stream().map(FieldError::field).toList(),
                "as far as it is read");
        problem = assertThrows(Problem.class, () -> definitions.check(SPEC, Map.of("pool_size", 0L), "mailbox 'x'"));
        assertEquals(
                List.of("host", "pool_size"),
                problem.errors().stream().map(FieldError::field).toList());
        problem = assertThrows(
                Problem.class,
                () -> definitions.checkRest(SPEC, Map.of("pool_size", 0L), Set.of("host"), "mailbox 'x'"));
        assertEquals(
                List.of("pool_size"),
                problem.errors().stream().map(FieldError::field).toList());
    }

    @Test
    void aFieldIsGivenUnderOneOfItsNames() {
        Problem problem = refused(Map.of("host", "mail", "address", "mail"));
        assertTrue(problem.getMessage().contains("given twice"), problem.getMessage());
        assertEquals(Map.of("host", "mail"), normalize(Map.of("address", "mail")));
    }

    @Test
    void aSecretIsNeverShown() {
        Map<String, Object> config = normalize(Map.of("host", "mail", "password", "s3cret"));
        assertNull(SPEC.shown(config).get("password"));
        assertEquals("******", bind(config).password().toString());
        assertEquals("s3cret", bind(config).password().reveal());
    }

    @Test
    void theSchemaSaysWhatTheRecordSays() {
        Map<?, ?> properties = (Map<?, ?>) SPEC.schema().get("properties");
        assertEquals(List.of("plain", "start-tls"), ((Map<?, ?>) properties.get("mode")).get("enum"));
        assertEquals(10L, ((Map<?, ?>) properties.get("pool_size")).get("default"));
        assertEquals(List.of("name", "host"), SPEC.schema().get("required"));
    }

    @Test
    void wholeSecondsStayANumber() {
        assertEquals(10L, Durations.normalize("10"));
        assertEquals(10L, Durations.normalize(10));
        assertEquals("500ms", Durations.normalize("500ms"));
        assertEquals(Duration.ofMillis(2500), Durations.parse("2.5"));
        assertEquals(Duration.ofSeconds(10), Durations.parse("PT10S"));
    }
}
