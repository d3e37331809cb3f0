package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported can be imported into an empty environment, and is then exported byte for byte the same. */
class EnmasseExportIT {
    private static final String SECRET = "down-the-rabbit-hole";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void exportedImportedAndExportedAgainIsTheSame(String type) throws IOException {
        makeOneOfEach();
        Path first = folder.resolve("first." + type);
        String said = export(first);
        assertTrue(said.contains("ZATO_SECURITY_IT_X_ALICE_PASSWORD"), said);
        String text = Files.readString(first);
        assertFalse(text.contains(SECRET), text);
        takeAllAway();
        platform.zato("enmasse", "--import", first.toString()).exits(1).says("ZATO_SECURITY_IT_X_ALICE_PASSWORD");
        Path secrets = Files.writeString(
                folder.resolve("secrets.env"),
                "# exported without\nexport ZATO_SECURITY_IT_X_ALICE_PASSWORD='" + SECRET + "'\n"
                        + "ZATO_SQL_IT_X_CRM_PASSWORD=" + SECRET + "\n");
        platform.zato("enmasse", "--import", first.toString(), "--env-file", secrets.toString())
                .exits(0)
                .says("4 created");
        platform.anonymous().as("alice", SECRET).get("/it/x/tea").is(200);
        Path second = folder.resolve("second." + type);
        export(second);
        assertEquals(text, Files.readString(second));
        platform.zato("enmasse", "plan", first.toString(), "--env-file", secrets.toString(), "--exit-code")
                .exits(0)
                .says("4 the same");
    }

    @Test
    void theExampleOfEveryKindIsExportedTheSameAfterItWasImportedFromItsExport() throws IOException {
        for (JsonNode summary : platform.api().get("/zato/api/kinds").json().path("items")) {
            String kind = summary.path("kind").asText();
            String example = Files.readString(
                    Environment.root().resolve("config/examples").resolve(kind + ".yaml"));
            String imported = imported(example);
            String first = export();
            assertTrue(first.contains("\n" + kind + ":\n  - name: example."), first);
            takeBack(imported);
            String again = imported(first);
            assertEquals(first, export(), kind);
            takeBack(again);
        }
    }

    /** Its revision; every variable is set. */
    private String imported(String text) {
        Map<String, String> variables = VARIABLE.matcher(text)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> SECRET, (one, same) -> one));
        Object bundle = Map.of("files", List.of(Map.of("name", "it.yaml", "text", text)), "variables", variables);
        JsonNode answer = platform.api()
                .send("POST", "/zato/api/enmasse/import", "application/vnd.zato.bundle+json", Json.write(bundle))
                .is(200)
                .json();
        answer.path("create")
                .forEach(step -> scratch.willMake(
                        step.path("kind").asText(), step.path("name").asText()));
        assertTrue(answer.path("create").size() > 0, answer::toString);
        return answer.path("revision").asText();
    }

    private static String export() {
        return platform.api()
                .get("/zato/api/enmasse/export?name=example.*", "Accept", "application/yaml")
                .is(200)
                .body();
    }

    private static void takeBack(String revision) {
        platform.api()
                .post("/zato/api/enmasse/rollback?revision=" + revision, Map.of())
                .is(200);
    }

    @Test
    void theApiSpeaksYamlAndJson() {
        makeOneOfEach();
        String query = "/zato/api/enmasse/export?name=it.x.*";
        var yaml = platform.api().get(query, "Accept", "application/yaml").is(200);
        assertTrue(yaml.header("Content-Type").startsWith("application/yaml"), yaml::toString);
        assertTrue(yaml.body().contains("channel_rest:\n  - name: it.x.tea\n"), yaml::toString);
        var json =
                platform.api().get(query, "Accept", "application/json").is(200).json();
        assertEquals("it.x.tea", json.at("/channel_rest/0/name").asText());
        assertEquals(
                "${ZATO_SECURITY_IT_X_ALICE_PASSWORD}",
                json.at("/security/0/password").asText());
        assertTrue(json.at("/channel_rest/0/is_active").isMissingNode(), json::toString);
        assertEquals(List.of("security", "channel_rest", "outgoing_rest", "sql"), names(json.fieldNames()));
    }

    @Test
    void kindsAndNamesAreChosen() {
        makeOneOfEach();
        var json = platform.api()
                .get("/zato/api/enmasse/export?kind=sql,outgoing_rest&name=it.x.crm", "Accept", "application/json")
                .is(200)
                .json();
        assertEquals(2, json.size(), json::toString);
        platform.api().get("/zato/api/enmasse/export?kind=sqll").isProblem(404).says("sqll", "sql");
    }

    @Test
    void servicesAreDeployedAndNotInTheFile() {
        scratch.service("it.x.service", "'hello'");
        String yaml = platform.api().get("/zato/api/enmasse/export").is(200).body();
        assertFalse(yaml.contains("it.x.service"), yaml);
    }

    private void makeOneOfEach() {
        scratch.object(
                "security",
                Map.of("name", "it.x.alice", "type", "basic_auth", "username", "alice", "password", SECRET));
        scratch.object(
                "outgoing_rest",
                Map.of("name", "it.x.crm", "host", "http://localhost:1", "timeout", 7, "is_active", false));
        scratch.object(
                "sql",
                Map.of(
                        "name",
                        "it.x.crm",
                        "type",
                        "postgresql",
                        "host",
                        "localhost",
                        "port",
                        1,
                        "db_name",
                        "0123456",
                        "username",
                        "on",
                        "password",
                        SECRET,
                        "extra",
                        List.of("ApplicationName=${IT}", "a=null"),
                        "is_active",
                        false));
        scratch.channel("/it/x/tea", "demo.echo", "security", "it.x.alice", "content_type", "text/plain; a=\"1: #b\"");
    }

    private void takeAllAway() {
        platform.api().delete(path("channel_rest", "it.x.tea")).is(204);
        platform.api().delete(path("sql", "it.x.crm")).is(204);
        platform.api().delete(path("outgoing_rest", "it.x.crm")).is(204);
        platform.api().delete(path("security", "it.x.alice")).is(204);
    }

    private String export(Path file) {
        return platform.zato("enmasse", "--export", file.toString(), "--name", "it.x.*")
                .exits(0)
                .stdout();
    }

    private static List<String> names(java.util.Iterator<String> names) {
        List<String> list = new java.util.ArrayList<>();
        names.forEachRemaining(list::add);
        return list;
    }
}
