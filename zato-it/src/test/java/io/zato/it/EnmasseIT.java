package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Objects as files: imported wholly or not at all, and what is wrong is named with its line. */
class EnmasseIT {
    private static final String CHANNEL =
            """
            security:
              - name: it.alice
                type: basic_auth
                username: alice
                password: wonderland
            channel_rest:
              - name: it.tea
                service: demo.echo
                url_path: /it/tea
                security: it.alice
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @BeforeEach
    void takeAwayWhatIsImported() {
        scratch.willMake("security", "it.alice");
        scratch.willMake("channel_rest", "it.tea");
    }

    @Test
    void anImportMakesTheObjectsAndASecondOneFindsThemTheSame() {
        var first = send(CHANNEL);
        assertEquals(2, first.path("create").size(), first::toString);
        platform.anonymous().as("alice", "wonderland").get("/it/tea").is(200);
        var second = send(CHANNEL);
        assertEquals(2, second.path("same").size(), second::toString);
        assertEquals(0, second.path("create").size() + second.path("change").size(), second::toString);
    }

    @Test
    void aPlanSaysWhatAnImportWouldDoAndDoesNothing() {
        var plan = platform.api()
                .send("POST", "/zato/api/enmasse/plan", "application/yaml", CHANNEL)
                .is(200)
                .json();
        assertEquals(2, plan.path("create").size(), plan::toString);
        platform.api().get(path("security", "it.alice")).is(404);
    }

    @Test
    void aChangedFieldIsNamed() {
        send(CHANNEL);
        var change = send(CHANNEL.replace("/it/tea", "/it/more-tea")).path("change");
        assertEquals("it.tea", change.path(0).path("name").asText());
        assertEquals("url_path", change.path(0).path("fields").path(0).asText());
    }

    @Test
    void oneBadItemAndNothingIsWritten() throws IOException {
        enmasse(CHANNEL.replace("demo.echo", "it.nothing")).exits(1).says("it.nothing", "service");
        platform.api().get(path("security", "it.alice")).is(404);
    }

    @Test
    void whatIsWrongIsNamedWithTheLineOfItsItem() throws IOException {
        String misspelt = CHANNEL.replace("url_path", "url_pth");
        var refusal = platform.api()
                .send("POST", "/zato/api/enmasse/import", "application/yaml", misspelt)
                .isProblem(400)
                .says("url_pth", "url_path");
        assertEquals(7, refusal.firstError().path("line").asInt());
        enmasse(misspelt).exits(1).matches("it\\.yaml\\W+(line )?7\\b");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws IOException {
        enmasse("security:\n  - name: it.alice\n   type: [").exits(1).matches("it\\.yaml\\W+(line )?3\\b");
    }

    @Test
    void anUnknownSectionIsToldTheNearest() throws IOException {
        enmasse(CHANNEL.replace("channel_rest:", "chanel_rest:"))
                .exits(1)
                .says("chanel_rest", "channel_rest")
                .matches("it\\.yaml\\W+(line )?[67]\\b");
    }

    @Test
    void aFileIsAMapping() throws IOException {
        enmasse("- just\n- a list\n").exits(1);
        enmasse("just text\n").exits(1);
        enmasse("security: just text\n").exits(1).says("security");
    }

    @Test
    void unsetVariablesAreListedTogether() throws IOException {
        enmasse(CHANNEL.replace("alice\n", "${IT_UNSET_USER}\n").replace("wonderland", "${IT_UNSET_PASSWORD}"))
                .exits(1)
                .says("IT_UNSET_USER", "IT_UNSET_PASSWORD");
    }

    @Test
    void variablesComeFromWhoImports() throws IOException {
        var file = file(CHANNEL.replace("wonderland", "${IT_TEA_PASSWORD}"));
        platform.environment()
                .with("IT_TEA_PASSWORD", "looking-glass")
                .zato("enmasse", "--import", file)
                .exits(0);
        platform.anonymous().as("alice", "looking-glass").get("/it/tea").is(200);
    }

    @Test
    void anchorsAreRead() throws IOException {
        enmasse(CHANNEL.replace("username: alice", "username: &who alice").replace("wonderland", "*who"))
                .exits(0);
        platform.anonymous().as("alice", "alice").get("/it/tea").is(200);
    }

    @Test
    @Timeout(60)
    void aYamlBombIsRefused() throws IOException {
        var bomb = new StringBuilder("x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x-a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        enmasse(bomb.toString()).exits(1).matches("it\\.yaml:6:\\d+: .*1000000 values.*split it");
        platform.anonymous().get("/health/ready").is(200);
    }

    private JsonNode send(String yaml) {
        return platform.api()
                .send("POST", "/zato/api/enmasse/import", "application/yaml", yaml)
                .is(200)
                .json();
    }

    private Outcome enmasse(String yaml) throws IOException {
        return platform.zato("enmasse", "--import", file(yaml));
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("it.yaml"), yaml).toString();
    }
}
