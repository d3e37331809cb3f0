package io.zato.it.console;

import static io.zato.it.console.Console.MESSAGES;
import static io.zato.it.console.Console.TABLE;
import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Browser;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** One list and one form serve every kind: seen with three that have little in common. */
class ConsoleObjectsIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private final Console console = new Console(browser, platform);

    @Test
    void anOutgoingConnectionIsMadeMendedPingedAndDeleted() {
        scratch.willMake("outgoing_rest", "it.crm");
        console.open("/objects.xhtml?kind=outgoing_rest");
        browser.click("#create");
        console.fill("name", "it.crm");
        console.fill("host", "ftp://nowhere");
        console.button("save");
        console.blames("host", "must be http");
        assertTrue(browser.focus().startsWith("form:fields:"), browser.focus());
        browser.screenshot("form-with-an-error");
        console.fill("host", platform.environment().url().toString());
        console.fill("url_path", "/zato/ping");
        console.fill("ping_method", "GET");
        console.fill("timeout", "5s");
        console.button("save");
        browser.shows(MESSAGES, "Saved it.crm");
        var saved = platform.api().get(path("outgoing_rest", "it.crm")).is(200).json();
        assertEquals("5s", saved.path("timeout").asText());
        assertEquals(20, saved.path("pool_size").asInt());
        console.button("ping");
        browser.shows(MESSAGES, "it.crm answered in");
        console.fill("pool_size", "7");
        console.button("save");
        browser.shows(MESSAGES, "Saved it.crm");
        assertEquals(
                7,
                platform.api()
                        .get(path("outgoing_rest", "it.crm"))
                        .json()
                        .path("pool_size")
                        .asInt());
        browser.screenshot("form");
        console.button("delete");
        console.confirm();
        browser.shows(MESSAGES, "Deleted it.crm");
        platform.api().get(path("outgoing_rest", "it.crm")).isProblem(404);
    }

    @Test
    void aPingThatFailsSaysWhy() {
        scratch.object("outgoing_rest", Map.of("name", "it.dead", "host", "http://127.0.0.1:1", "timeout", "2s"));
        console.open("/object.xhtml?kind=outgoing_rest&name=it.dead");
        console.button("ping");
        browser.shows(MESSAGES, "it.dead failed");
    }

    @Test
    void aSecretIsWrittenAndNeverShown() {
        scratch.willMake("security", "it.guard");
        console.open("/object.xhtml?kind=security");
        browser.screenshot("types");
        browser.click("a[href*='type=basic_auth']");
        console.fill("name", "it.guard");
        console.fill("password", "wonderland");
        console.button("save");
        console.blames("username", "required");
        console.fill("username", "alice");
        console.button("save");
        browser.shows(MESSAGES, "Saved it.guard");
        scratch.channel("/it/guarded", "demo.echo", "security", "it.guard");
        platform.anonymous()
                .as("alice", "wonderland")
                .post("/it/guarded", Map.of("a", 1))
                .is(200);
        assertEquals("", console.value("password"));
        String page =
                browser.script("return document.documentElement.outerHTML").toString();
        assertFalse(page.contains("wonderland"), "The secret is in the page");
        console.fill("username", "bob");
        console.button("save");
        browser.showsNoMore("[id='history'] tbody tr:first-child", "created");
        platform.anonymous()
                .as("bob", "wonderland")
                .post("/it/guarded", Map.of("a", 1))
                .is(200);
    }

    @Test
    void aChannelRefersToWhatThePickersOffer() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.willMake("channel_rest", "it.guarded");
        console.open("/object.xhtml?kind=channel_rest");
        console.fill("name", "it.guarded");
        console.fill("url_path", "/it/guarded");
        console.pick("service", "demo.ec", "demo.echo");
        console.pick("security", "it.gu", "it.guard");
        browser.screenshot("pickers");
        console.button("save");
        browser.shows(MESSAGES, "Saved it.guarded");
        platform.anonymous().get("/it/guarded").isProblem(401);
        console.open("/objects.xhtml?kind=channel_rest");
        browser.shows(TABLE, "it.guarded");
        browser.screenshot("list");
        console.open("/object.xhtml?kind=security&name=it.guard");
        console.button("delete");
        console.confirm();
        browser.shows(MESSAGES, "it.guarded");
        platform.api().get(path("security", "it.guard")).is(200);
    }

    @Test
    void aListIsSearchedSortedAndPagedByTheServer() {
        for (int i = 10; i < 35; i++) {
            scratch.basicAuth("it.user" + i, "user" + i, "password");
        }
        console.open("/objects.xhtml?kind=security");
        console.search("it.user");
        browser.shows(TABLE, "of 25");
        browser.shows(TABLE, "it.user10");
        browser.screenshot("list-of-many");
        browser.click(".ui-paginator-next");
        browser.shows(TABLE, "it.user34");
        browser.showsNoMore(TABLE, "it.user10");
        browser.click(TABLE + " th.ui-sortable-column");
        browser.shows(TABLE + " tbody tr:first-child", "it.user10");
        browser.click(TABLE + " th.ui-sortable-column");
        browser.shows(TABLE + " tbody tr:first-child", "it.user34");
        assertFalse(browser.text(TABLE).contains("it.user10"), "only the first page is there");
        console.search("user22");
        browser.showsNoMore(TABLE, "it.user10");
        browser.shows(TABLE, "it.user22");
        console.search("nobody-has-this");
        browser.shows(TABLE, "Nothing has this");
    }

    @Test
    void aStaleEditSaysWhoChangedWhat() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        console.open("/object.xhtml?kind=outgoing_rest&name=it.crm");
        scratch.willMake("/zato/api/users/it.anna");
        platform.api()
                .post("/zato/api/users", Map.of("name", "it.anna", "password", "wonderland"))
                .is(201);
        platform.anonymous()
                .as("it.anna", "wonderland")
                .patch(path("outgoing_rest", "it.crm"), Map.of("pool_size", 3))
                .is(200);
        console.fill("ping_method", "GET");
        console.button("save");
        browser.shows("[id='form:conflict']", "Changed by it.anna");
        browser.shows("[id='form:conflict']", "pool_size: 20 \u2192 3");
        assertEquals("GET", console.value("ping_method"));
        browser.screenshot("stale-edit");
        console.button("onTop");
        browser.shows(MESSAGES, "Saved it.crm");
        var merged = platform.api().get(path("outgoing_rest", "it.crm")).json();
        assertEquals(3, merged.path("pool_size").asInt());
        assertEquals("GET", merged.path("ping_method").asText());
    }

    @Test
    void aNameThatIsTakenIsNoStaleEdit() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        scratch.object("outgoing_rest", Map.of("name", "it.erp", "host", "http://localhost:1"));
        console.open("/object.xhtml?kind=outgoing_rest&name=it.crm");
        console.fill("name", "it.erp");
        console.button("save");
        browser.shows(MESSAGES, "exists already");
        assertFalse(browser.has("[id='form:conflict'] .panel"));
    }

    @Test
    void deletingAsksFirst() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        console.open("/object.xhtml?kind=outgoing_rest&name=it.crm");
        console.button("delete");
        browser.shows(".ui-confirm-dialog", "Delete it.crm?");
        browser.screenshot("delete");
        browser.click(".ui-confirmdialog-no");
        platform.api().get(path("outgoing_rest", "it.crm")).is(200);
        console.open("/objects.xhtml?kind=outgoing_rest");
        console.search("it.crm");
        browser.showsNoMore(TABLE, "CRM");
        browser.click(TABLE + " button.delete");
        browser.shows(".ui-confirm-dialog", "Delete it.crm?");
        browser.click(".ui-confirmdialog-no");
        platform.api().get(path("outgoing_rest", "it.crm")).is(200);
        browser.click(TABLE + " button.delete");
        console.confirm();
        browser.shows(MESSAGES, "Deleted it.crm");
        platform.api().get(path("outgoing_rest", "it.crm")).isProblem(404);
    }

    @Test
    void fieldsSayWhatTheyAreForAndWhatTheyAreWhenLeftAlone() {
        console.open("/object.xhtml?kind=channel_rest");
        browser.shows("[data-field='timeout'] .help", "How long a call may take");
        browser.shows("[data-field='timeout']", "Default: 10s");
        browser.shows("[data-field='is_active']", "Default: on");
        browser.shows("[data-field='data_format']", "Default: json");
        Object arrow = browser.script(
                "return getComputedStyle(document.querySelector(\"[data-field='data_format'] select\")).backgroundImage");
        assertTrue(arrow.toString().contains("svg"), arrow::toString);
        browser.screenshot("new-channel");
    }

    @Test
    void anEarlierVersionComesBack() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        platform.api()
                .patch(path("outgoing_rest", "it.crm"), Map.of("pool_size", 3))
                .is(200);
        console.open("/object.xhtml?kind=outgoing_rest&name=it.crm");
        browser.click("[id='history'] tbody tr:nth-child(2) button");
        console.confirm();
        browser.shows(MESSAGES, "is the current one again");
        assertEquals(
                20,
                platform.api()
                        .get(path("outgoing_rest", "it.crm"))
                        .json()
                        .path("pool_size")
                        .asInt());
    }

    @Test
    void aNameIsTextAndNothingElse() {
        platform.api()
                .post(
                        "/zato/api/objects/outgoing_rest",
                        Map.of("name", "it.<img src=x onerror='document.title=1'>", "host", "http://localhost:1"))
                .is(201);
        console.open("/objects.xhtml?kind=outgoing_rest");
        console.search("<img");
        browser.shows(TABLE + " tbody tr:first-child", "it.<img src=x");
        browser.click(TABLE + " tbody tr:first-child button.delete");
        browser.shows(".ui-confirm-dialog", "it.<img src=x");
        console.confirm();
        browser.shows(MESSAGES, "Deleted it.<img src=x");
        assertFalse(browser.has("img"));
    }

    @Test
    void everyKindHasItsListAndItsForm() {
        platform.api().get("/zato/api/kinds").is(200).json().path("items").forEach(kind -> {
            String name = kind.path("kind").asText();
            console.open("/objects.xhtml?kind=" + name);
            browser.shows("h1", "");
            assertTrue(browser.has(TABLE), name);
            console.open("/object.xhtml?kind=" + name);
            if (browser.has("a[href*='type=']")) {
                browser.click("a[href*='type=']");
            }
            browser.shows("[data-field='name']", "");
            assertTrue(browser.url().contains("kind=" + name), browser.url());
        });
    }

    @Test
    void theKeyboardIsEnough() {
        scratch.willMake("outgoing_rest", "it.keys");
        console.open("/object.xhtml?kind=outgoing_rest");
        browser.click("[id='form:fields:0:text']");
        browser.press("it.keys", Keys.TAB, Keys.SPACE, Keys.TAB, "http://localhost:1", Keys.ENTER);
        browser.shows(MESSAGES, "Saved it.keys");
        assertFalse(platform.api()
                .get(path("outgoing_rest", "it.keys"))
                .json()
                .path("is_active")
                .asBoolean());
    }

    @Test
    void aNarrowWindowShowsEverything() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        browser.size(800, 900);
        for (String page : new String[] {"/index.xhtml", "/objects.xhtml?kind=outgoing_rest"}) {
            console.open(page);
            assertFits(page);
        }
        browser.screenshot("list-narrow");
        console.open("/object.xhtml?kind=outgoing_rest&name=it.crm");
        assertFits("/object.xhtml");
        browser.screenshot("form-narrow");
    }

    private static void assertFits(String page) {
        Object overflow =
                browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0L, overflow, page + " is wider than its window");
    }
}
