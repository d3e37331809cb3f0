package io.zato.enmasse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Kind;
import io.zato.object.Draft;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Definition(kind = "mailbox", family = Family.OUTGOING, title = "Mailbox")
    record Mailbox(
            @Field(required = true, help = "Address") String host,
            @Field(value = "10", help = "Connections", alias = "connections") int poolSize,
            @Field(value = "10s", help = "Time") Duration timeout) {}

    private static final Catalogue CATALOGUE = Catalogue.of(List.of((Kind<Mailbox>) () -> Mailbox.class));

    private static Reading read(String text) {
        Definitions definitions = new Definitions(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
        Bundle bundle = new Bundle(List.of(new Bundle.File("a.yaml", text)), Map.of(), false);
        return new Reading(CATALOGUE, definitions, false).of(bundle);
    }

    private static List<String> errors(Reading reading) {
        return reading.errors.stream()
                .map(error -> error.field() + ":" + error.at().line())
                .toList();
    }

    @Test
    void anItemWithErrorsIsADraftThatKnowsItsFaultyFields() {
        Reading reading = read(
                """
                mailbox:
                  - name: a
                    host: mail
                    connections: many
                    timeout: 5s
                    colour: red
                """);
        assertEquals(List.of("mailbox 'a'.connections:4", "mailbox 'a'.colour:6"), errors(reading));
        Draft draft = reading.drafts.get(0);
        assertEquals(Set.of("pool_size", "colour"), draft.faulty());
        assertEquals(Set.of("host", "timeout"), draft.config().keySet());
    }

    @Test
    void anUnsetVariableIsOneErrorAmongTheOthers() {
        Reading reading = read(
                """
                mailbox:
                  - name: a
                    host: ${NOBODY}
                    connections: ${NOBODY}
                    timeout: soon
                """);
        assertEquals(List.of("mailbox 'a'.timeout:5", "NOBODY:3", "NOBODY:4"), errors(reading));
        assertEquals(
                Set.of("host", "pool_size", "timeout"), reading.drafts.get(0).faulty());
    }

    @Test
    void whatStandsTwiceIsSaidWhateverElseIsWrong() {
        Reading reading = read("mailbox:\n  - {name: a, host: m, timeout: soon}\n  - {name: a, host: m}\n");
        assertEquals(List.of("mailbox 'a'.timeout:2", "mailbox 'a':3"), errors(reading));
    }
}
