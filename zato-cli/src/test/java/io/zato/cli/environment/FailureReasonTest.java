package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReasonTest {

    /** As the deployment scanner writes it. */
    private static final String MARKER =
            """
            "{\\"WFLYCTL0080: Failed services\\" => {\\"zato-ejb.jar.component.Startup.START\\" => \\"java.lang.IllegalStateException: WFLYEE0042: Failed to construct component instance
                Caused by: java.lang.IllegalStateException: WFLYEE0042: Failed to construct component instance
                Caused by: jakarta.ejb.EJBException: java.lang.IllegalStateException: %s
                Caused by: java.lang.IllegalStateException: %s\\"}}"
            """;

    private Environment environment;

    @BeforeEach
    void create(@TempDir Path home) throws IOException {
        environment = new Environment(home);
        Files.createDirectories(environment.deployment().getParent());
        Files.createDirectories(environment.log().getParent());
    }

    @Test
    void theSentenceOfTheEngineIsTheReason() throws IOException {
        String sentence = "ZATO: the key in secret.key does not fit this database";
        Files.writeString(environment.marker("failed"), MARKER.formatted(sentence, sentence));
        assertEquals(sentence, FailureReason.of(environment, 0));
    }

    @Test
    void otherwiseTheInnermostCause() throws IOException {
        Files.writeString(environment.marker("failed"), MARKER.formatted("outer", "Connection refused"));
        assertEquals("java.lang.IllegalStateException: Connection refused", FailureReason.of(environment, 0));
    }

    @Test
    void aPortThatWasTakenMeanwhileIsNamed() throws IOException {
        Files.writeString(
                environment.log(),
                """
                1 ERROR [x] failure description: {"WFLYCTL0080" => {"http" => "Address already in use /127.0.0.1:8080"}}
                2 FATAL [x] Server boot has failed in an unrecoverable manner
                """);
        assertEquals("Address already in use /127.0.0.1:8080", FailureReason.of(environment, 0));
    }

    @Test
    void anEarlierStartIsNotTheReason() throws IOException {
        String earlier = "Caused by: java.lang.Exception: yesterday\n";
        Files.writeString(environment.log(), earlier + "Caused by: java.lang.Exception: today\n");
        assertEquals("java.lang.Exception: today", FailureReason.of(environment, earlier.length()));
    }

    @Test
    void whatTheJvmSaysWhenItDoesNotEvenStart() throws IOException {
        Files.writeString(environment.console(), "Error: Could not create the Java Virtual Machine.\n");
        assertEquals("Could not create the Java Virtual Machine.", FailureReason.of(environment, 0));
    }
}
