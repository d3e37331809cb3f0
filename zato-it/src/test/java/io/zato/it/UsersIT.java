package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators: who they are, their passwords and their tokens. */
class UsersIT {
    private static final String USERS = "/zato/api/users";
    private static final String ANNA = USERS + "/it.anna";
    private static final String TOKENS = ANNA + "/tokens";
    private static final String PASSWORD = "first-password";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void create() {
        Answer created = platform.api().post(USERS, Map.of("name", "it.anna", "password", PASSWORD));
        assertTrue(created.is(201).header("Location").endsWith(ANNA), created::toString);
        assertFalse(created.body().contains(PASSWORD), created::toString);
    }

    @AfterEach
    void delete() {
        platform.api().delete(ANNA);
    }

    @Test
    void aNewUserGetsInAndIsListed() {
        anna().get("/zato/api/kinds").is(200);
        String list = platform.api().get(USERS).is(200).body();
        assertTrue(list.contains("\"it.anna\"") && list.contains("\"admin\""), list);
        assertEquals("admin", platform.api().get(ANNA).json().path("changed_by").asText());
        assertTrue(platform.api().get(ANNA).json().path("is_active").asBoolean());
    }

    @Test
    void whoChangedAnObjectIsKept() {
        scratch.willMake("outgoing_rest", "it.mine");
        Api anna = anna();
        anna.post("/zato/api/objects/outgoing_rest", Map.of("name", "it.mine", "host", "http://localhost:1"))
                .is(201);
        String token = token(Map.of("name", "ci")).path("token").asText();
        platform.anonymous()
                .bearing(token)
                .patch(path("outgoing_rest", "it.mine"), Map.of("pool_size", 3))
                .is(200);
        platform.api()
                .patch(path("outgoing_rest", "it.mine"), Map.of("pool_size", 4))
                .is(200);
        JsonNode history = platform.api()
                .get(path("outgoing_rest", "it.mine") + "/history")
                .is(200)
                .json()
                .path("items");
        assertEquals("admin", history.path(0).path("changed_by").asText());
        assertEquals("it.anna", history.path(1).path("changed_by").asText());
        assertEquals("it.anna", history.path(2).path("changed_by").asText());
    }

    @Test
    void whatWasDoneToAUserIsKept() {
        token(Map.of("name", "ci"));
        platform.api().patch(ANNA, Map.of("password", "second-password")).is(200);
        platform.api().delete(ANNA).is(204);
        JsonNode history = platform.api().get(ANNA + "/history").is(200).json().path("items");
        assertEquals("deleted", history.path(0).path("action").asText());
        assertEquals("password-changed", history.path(1).path("action").asText());
        assertEquals("token-created", history.path(2).path("action").asText());
        assertEquals("ci", history.path(2).path("detail").asText());
        assertEquals("admin", history.path(0).path("changed_by").asText());
        assertFalse(history.path(0).path("changed_at").asText().isBlank());
    }

    @Test
    void aChangedPasswordEndsTheOldOneAndEveryToken() {
        Api bearer = platform.anonymous()
                .bearing(token(Map.of("name", "ci")).path("token").asText());
        bearer.get("/zato/api/kinds").is(200);
        anna().get("/zato/api/kinds").is(200);
        anna().patch(ANNA, Map.of("password", "second-password")).is(200);
        anna().get("/zato/api/kinds").isProblem(401);
        bearer.get("/zato/api/kinds").isProblem(401);
        platform.anonymous()
                .as("it.anna", "second-password")
                .get("/zato/api/kinds")
                .is(200);
    }

    @Test
    void whoIsSwitchedOffIsOut() {
        Api bearer = platform.anonymous()
                .bearing(token(Map.of("name", "ci")).path("token").asText());
        anna().get("/zato/api/kinds").is(200);
        platform.api().patch(ANNA, Map.of("is_active", false)).is(200);
        anna().get("/zato/api/kinds").isProblem(401);
        bearer.get("/zato/api/kinds").isProblem(401);
        platform.api().patch(ANNA, Map.of("is_active", true)).is(200);
        bearer.get("/zato/api/kinds").is(200);
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        JsonNode token = token(Map.of("name", "ci", "expires_in", "1h"));
        String secret = token.path("token").asText();
        Answer list = platform.api().get(TOKENS).is(200);
        assertEquals("ci", list.json().path("items").path(0).path("name").asText());
        assertFalse(list.body().contains(secret), list::toString);
        platform.anonymous().bearing(secret).get(TOKENS).is(200);
        platform.api().delete(TOKENS + "/" + token.path("id").asText()).is(204);
        platform.anonymous().bearing(secret).get(TOKENS).isProblem(401).keepsQuietAbout(secret);
        platform.api().delete(TOKENS + "/" + token.path("id").asText()).isProblem(404);
    }

    @Test
    void aTokenExpires() {
        Api bearer = platform.anonymous()
                .bearing(token(Map.of("name", "short", "expires_in", "500ms"))
                        .path("token")
                        .asText());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bearer.get("/zato/api/kinds").status() == 401);
        assertEquals(0, platform.api().get(TOKENS).is(200).json().path("total").asInt());
    }

    @Test
    void theLastAdministratorStays() {
        platform.api().delete(ANNA).is(204);
        platform.api().delete(USERS + "/admin").isProblem(409).says("last administrator");
        platform.api()
                .patch(USERS + "/admin", Map.of("is_active", false))
                .isProblem(409)
                .says("last administrator");
        platform.api().get(USERS + "/admin").is(200);
    }

    @Test
    void whoGuessesPasswordsHasToWait() {
        Api guesser = platform.anonymous().as("it.anna", "wrong-password");
        for (int i = 0; i < 10; i++) {
            guesser.get("/zato/api/kinds", "X-Forwarded-For", "192.0.2.1").isProblem(401);
        }
        Answer slowed = guesser.get("/zato/api/kinds", "X-Forwarded-For", "192.0.2.1");
        slowed.isProblem(429).says("try again");
        assertTrue(Integer.parseInt(slowed.header("Retry-After")) > 0, slowed::toString);
        anna().get("/zato/api/kinds", "X-Forwarded-For", "192.0.2.2").is(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> anna().get("/zato/api/kinds", "X-Forwarded-For", "192.0.2.1")
                                .status()
                        == 200);
    }

    @Test
    void whatCannotBeIsRefused() {
        Api api = platform.api();
        api.post(USERS, Map.of("name", "it.anna", "password", PASSWORD))
                .isProblem(409)
                .says("it.anna");
        api.post(USERS, Map.of("name", "a:b", "password", PASSWORD))
                .isProblem(400)
                .blames("name");
        api.post(USERS, Map.of("name", "local", "password", PASSWORD))
                .isProblem(400)
                .blames("name");
        api.post(USERS, Map.of("name", "it.b", "password", "short"))
                .isProblem(400)
                .blames("password");
        api.post(USERS, Map.of("name", "it.b")).isProblem(400).blames("password");
        api.post(USERS, Map.of("name", "it.b", "password", PASSWORD, "admin", true))
                .isProblem(400)
                .blames("admin");
        api.patch(ANNA, Map.of("password", 12345678)).isProblem(400).blames("password");
        api.get(USERS + "/it.nobody").isProblem(404);
        api.post(USERS + "/it.nobody/tokens", Map.of("name", "ci")).isProblem(404);
        api.post(TOKENS, Map.of("name", "ci", "expires_in", "soon"))
                .isProblem(400)
                .blames("expires_in");
        api.post(TOKENS, Map.of("expires_in", "1h")).isProblem(400).blames("name");
    }

    private static Api anna() {
        return platform.anonymous().as("it.anna", PASSWORD);
    }

    private static JsonNode token(Map<String, ?> fields) {
        return anna().post(TOKENS, fields).is(201).json();
    }
}
