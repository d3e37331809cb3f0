package io.zato.it.console;

import static io.zato.it.console.Console.MESSAGES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Browser;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import io.zato.it.platform.OwnPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A console that shows another admin API, by {@code zato.console.api}; that one has a kind whose fields have rows. */
@Tag("long")
class ConsoleElsewhereIT {
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-console-elsewhere");

    @RegisterExtension
    static final Browser browser = new Browser();

    private static MoreKinds elsewhere;
    private static Console console;

    @BeforeAll
    static void start() {
        elsewhere = new MoreKinds(own.environment());
        Environment environment = own.environment().with("ZATO_CONSOLE_API", elsewhere.api());
        environment.zato("start").exits(0);
        console = new Console(browser, environment);
    }

    @AfterAll
    static void close() {
        elsewhere.close();
    }

    @Test
    void theFirstPageAsksOnceForEverythingOfAKind() {
        console.open("/index.xhtml");
        browser.shows(".count[href*='outgoing_rest']", "0");
        elsewhere.asked();
        elsewhere.cids();
        browser.open(console.address("/index.xhtml"));
        browser.shows(".count[href*='outgoing_rest']", "0");
        assertEquals(
                List.of("kinds?count=true", "servers", "services"),
                elsewhere.asked().stream().sorted().toList());
        Set<String> cids = Set.copyOf(elsewhere.cids());
        assertEquals(1, cids.size(), "what a page asks for is asked under its one correlation id: " + cids);
        assertTrue(cids.iterator().next().matches("[0-9a-f]{32}"), cids::toString);
    }

    @Test
    void aListAsksForTheRowsOfItsPageOnly() {
        for (int i = 10; i < 32; i++) {
            own.environment()
                    .admin()
                    .post("/zato/api/objects/security", guard("it.user" + i))
                    .is(201);
        }
        console.open("/objects.xhtml?kind=security");
        browser.shows(Console.TABLE, "it.user10");
        assertAsked("offset=0&limit=20");
        browser.click(".ui-paginator-next");
        browser.shows(Console.TABLE, "it.user31");
        assertAsked("offset=20&limit=20");
    }

    private static void assertAsked(String page) {
        List<String> asked = elsewhere.asked();
        assertTrue(
                asked.stream().anyMatch(path -> path.startsWith("objects/security?") && path.contains(page)),
                asked::toString);
    }

    private static Map<String, Object> guard(String name) {
        return Map.of("name", name, "type", "basic_auth", "username", name, "password", "wonderland");
    }

    @Test
    void recordsAndMapsAreEditedRowByRow() {
        browser.forgetCookies();
        console.open("/object.xhtml?kind=it_routes");
        console.fill("name", "it.routes");
        add("headers", 0);
        cell("headers", 0, "name", "X-Team");
        cell("headers", 0, "value", "blue");
        add("rules", 0);
        cell("rules", 0, "pattern", "/a");
        cell("rules", 0, "limit", "3");
        add("rules", 1);
        browser.click(row("rules", 1) + " .ui-toggleswitch");
        add("rules", 2);
        cell("rules", 2, "pattern", "/c");
        console.button("save");
        browser.shows(row("rules", 1) + " .error", "is required");
        assertEquals("form:fields:2:rows:1:cells:0:text", browser.focus());
        browser.screenshot("rows-with-an-error");
        browser.click(row("rules", 0) + " button.remove");
        browser.showsNoMore("[data-field='rules']", "is not there");
        cell("rules", 0, "pattern", "/b");
        console.button("save");
        browser.shows(MESSAGES, "Saved it.routes");
        assertEquals(
                Json.read(
                        """
                        {"name": "it.routes", "headers": {"X-Team": "blue"}, "rules": [
                          {"pattern": "/b", "method": "GET", "limit": "7", "active": false},
                          {"pattern": "/c", "method": "GET", "limit": "7", "active": true}]}"""),
                elsewhere.saved());
        browser.screenshot("rows");
        assertEquals("X-Team", browser.value(row("headers", 0) + " [data-cell='name'] input"));
        browser.click(row("headers", 0) + " button.remove");
        console.button("save");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> elsewhere.saved().path("headers").isNull());
    }

    private static void add(String field, int expected) {
        browser.click("[data-field='" + field + "'] button.add");
        browser.shows(row(field, expected), "");
    }

    private static void cell(String field, int row, String name, String text) {
        browser.type(row(field, row) + " [data-cell='" + name + "'] input", text);
    }

    private static String row(String field, int row) {
        return "[data-field='" + field + "'] [data-row='" + row + "']";
    }
}
