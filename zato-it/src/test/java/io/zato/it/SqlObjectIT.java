package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases as administrators define them; nobody connects. */
class SqlObjectIT {
    private static final Map<String, Object> CRM = Map.of(
            "name", "it.pg",
            "type", "postgresql",
            "host", "db.example.com",
            "db_name", "crm",
            "username", "crm",
            "password", "secret");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void whatIsMissingIsNamed() {
        platform.api()
                .post("/zato/api/objects/sql", Map.of("name", "it.pg", "type", "postgresql", "db_name", "crm"))
                .isProblem(400)
                .blames("host", "required");
        platform.api()
                .post("/zato/api/objects/sql", Map.of("name", "it.pg", "type", "sqlite", "db_name", "crm"))
                .isProblem(400)
                .blames("type", "postgresql");
    }

    @Test
    void theExampleIsAccepted() {
        platform.environment()
                .with("EXAMPLE_PASSWORD", "secret")
                .zato("enmasse", "--import", "config/examples/sql.yaml", "--dry-run")
                .exits(0)
                .says("example.crm", "example.local");
    }

    @Test
    void anotherTypeIsAChange() {
        scratch.object("sql", CRM);
        platform.api().patch(path("sql", "it.pg"), Map.of("type", "mysql")).is(200);
        assertEquals(
                "mysql",
                platform.api().get(path("sql", "it.pg")).json().path("type").asText());
        platform.api()
                .post(path("sql", "it.pg") + "/ping", Map.of())
                .isProblem(502)
                .says("com.mysql.cj.jdbc.MysqlXADataSource");
    }

    @Test
    void aPasswordIsNeverShown() {
        scratch.object("sql", CRM);
        Answer shown = platform.api().get(path("sql", "it.pg")).is(200);
        assertEquals("postgresql", shown.json().path("type").asText());
        assertEquals("null", shown.json().path("password").toString());
    }
}
