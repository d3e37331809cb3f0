package io.zato.it.console;

import static io.zato.it.console.Console.MESSAGES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Browser;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The console's doors, its first page and the services. */
class ConsoleIT {
    private static final String TOKENS = "/zato/api/users/admin/tokens";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private final Console console = new Console(browser, platform);

    @BeforeEach
    void nobodyIsSignedIn() {
        browser.forgetCookies();
    }

    @Test
    void whoSignsInComesToThePageThatWasAskedFor() {
        browser.open(console.address("/objects.xhtml?kind=security"));
        browser.screenshot("sign-in");
        console.signIn("admin", "not the password");
        browser.shows("[id='form:messages']", "User name or password is wrong");
        browser.screenshot("sign-in-refused");
        console.open("/objects.xhtml?kind=security");
        browser.shows("h1", "Security");
        assertTrue(browser.url().endsWith("/admin/objects.xhtml?kind=security"), browser.url());
    }

    @Test
    void whoSignsOutIsOutAndSoIsTheToken() {
        int before = tokens();
        console.open("/index.xhtml");
        assertEquals(before + 1, tokens());
        browser.click("#session button");
        browser.shows("h1", "Zato");
        assertEquals(before, tokens());
        browser.open(console.address("/index.xhtml"));
        assertTrue(browser.url().contains("/sign-in.xhtml"), browser.url());
    }

    @Test
    void aSessionThatEndedLeadsBackToWhereOneWas() {
        console.open("/objects.xhtml?kind=security");
        platform.api().get(TOKENS).json().path("items").forEach(token -> platform.api()
                .delete(TOKENS + "/" + token.path("id").asText()));
        console.search("anything");
        browser.shows(".hint", "password");
        assertTrue(browser.url().contains("from="), browser.url());
        console.signIn("admin", platform.environment().variable("ZATO_ADMIN_PASSWORD"));
        browser.shows("h1", "Security");
    }

    @Test
    void whoWasIdleTooLongSignsInAndIsWhereHeWas() throws IOException {
        console.open("/objects.xhtml?kind=security");
        Sessions.expire(platform.environment());
        Awaitility.await().until(() -> !platform.api().get(TOKENS).body().contains("\"console\""));
        console.search("anything");
        browser.shows(".hint", "password");
        assertTrue(browser.url().contains("from="), browser.url());
        console.signIn("admin", platform.environment().variable("ZATO_ADMIN_PASSWORD"));
        browser.shows("h1", "Security");
        assertTrue(browser.url().endsWith("/admin/objects.xhtml?kind=security"), browser.url());
        Sessions.expire(platform.environment());
        browser.open(console.address("/object.xhtml?kind=security&type=apikey"));
        console.signIn("admin", platform.environment().variable("ZATO_ADMIN_PASSWORD"));
        browser.shows("h1", "New: Security");
        assertTrue(browser.url().endsWith("type=apikey"), browser.url());
    }

    @Test
    void aPageThatFailsBearsItsCorrelationId() {
        console.open("/index.xhtml");
        browser.open(console.address("/object.xhtml?kind=unheard_of"));
        browser.shows("h1", "This did not work");
        browser.shows(".card", "unheard_of");
        assertTrue(browser.text(".card code").matches("[0-9a-f]{32}"), browser.text(".card"));
        browser.screenshot("failure");
    }

    @Test
    void aLinkCannotLeadElsewhereAfterSigningIn() {
        browser.open(console.address("/sign-in.xhtml?from=//example.invalid/index.xhtml"));
        console.signIn("admin", platform.environment().variable("ZATO_ADMIN_PASSWORD"));
        browser.shows("h1", "Home");
        assertTrue(browser.url().startsWith(console.address("/")), browser.url());
    }

    @Test
    void theFirstPageShowsServersAndWhatThereIs() {
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
        console.open("/index.xhtml");
        browser.shows(".server", "running");
        browser.shows(".server", String.valueOf(platform.environment().pid()));
        String total = platform.api()
                .get("/zato/api/objects/outgoing_rest")
                .json()
                .path("total")
                .asText();
        browser.shows(".count[href*='outgoing_rest']", total);
        browser.screenshot("home");
    }

    @Test
    void whatDoesNotRunIsNamedWithItsReason() throws IOException {
        Path broken = platform.environment().home().resolve("it-broken");
        scratch.service(
                "it.pump",
                """
                import io.zato.api.service.*
                class Pump implements Service<Object, Object> {
                    Pump() { if (new File('%s').exists()) throw new IllegalStateException('the <b>pump</b> is off') }
                    Object handle(Object input, Invocation call) { input }
                }"""
                        .formatted(broken));
        Files.createFile(broken);
        platform.api()
                .patch("/zato/api/services/it.pump", Map.of("description", "pumps"))
                .is(200);
        Files.delete(broken);
        console.open("/index.xhtml");
        browser.shows(".failing", "the <b>pump</b> is off");
        browser.screenshot("home-with-a-failure");
        browser.click(".failing a");
        browser.shows(".failure", "the <b>pump</b> is off");
    }

    @Test
    void aCallThatDoesNotEndIsShownWithItsStack(@TempDir Path folder) throws IOException {
        Path enough = folder.resolve("enough");
        scratch.service("it.endless", "while (!new File('" + enough + "').exists()) { Thread.onSpinWait() }");
        scratch.channel("/it/endless", "it.endless", "timeout", "300ms");
        try {
            String cid = platform.anonymous().get("/it/endless").isProblem(504).cid();
            console.open("/index.xhtml");
            browser.shows(".stuck", "it.endless");
            browser.shows(".stuck", cid);
            browser.click(".stuck summary");
            browser.shows(".stuck pre", "it_endless.run");
            browser.screenshot("home-with-a-stuck-call");
        } finally {
            Files.createFile(enough);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            console.open("/index.xhtml");
            return !browser.has(".stuck");
        });
    }

    @Test
    void theConsoleStartsWhenSomebodyOpensIt() throws IOException {
        console.open("/index.xhtml");
        List<String> lines = Files.readAllLines(platform.environment().log());
        int deployed = first(lines, "WFLYSRV0010: Deployed \"zato.ear\"");
        int started = first(lines, "Initializing Mojarra");
        assertTrue(deployed < started, deployed + " " + started);
    }

    private static int first(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("The log has no " + text);
    }

    @Test
    void pagesAreProtected() {
        Answer page = platform.anonymous().get("/admin/sign-in.xhtml").is(200);
        assertTrue(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"), page::toString);
        assertTrue(page.header("Content-Security-Policy").contains("script-src 'self' 'nonce-"), page::toString);
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("no-store", page.header("Cache-Control"));
        Answer closed = platform.anonymous().get("/admin/index.xhtml").is(302);
        assertTrue(closed.header("Location").contains("/admin/sign-in.xhtml"), closed::toString);
        assertTrue(closed.header("Set-Cookie").contains("HttpOnly"), closed::toString);
        assertTrue(closed.header("Set-Cookie").contains("SameSite=Lax"), closed::toString);
        platform.anonymous()
                .send(
                        "POST",
                        "/admin/sign-in.xhtml",
                        "application/x-www-form-urlencoded",
                        "form=form",
                        "Sec-Fetch-Site",
                        "cross-site")
                .is(403);
        assertFalse(platform.anonymous().get("/admin/WEB-INF/web.xml").body().contains("web-app"));
    }

    @Test
    void aServiceIsReadInvokedAndRolledBack() {
        scratch.service("it.greet", "[greeting: 'Hello ' + input.name]");
        scratch.service("it.greet", "[greeting: 'Bye ' + input.name]");
        console.open("/services.xhtml");
        console.search("it.gr");
        browser.shows(Console.TABLE, "it.greet");
        browser.screenshot("services");
        browser.click(Console.TABLE + " a[href*='it.greet']");
        browser.shows(".source", "'Bye ' + input.name");
        browser.type("[id='form:payload']", "{\"name\": \"Ann\"}");
        console.button("invoke");
        browser.shows("[id='form:answer']", "Bye Ann");
        browser.screenshot("service");
        browser.click("[id='history'] tbody tr:nth-child(2) button");
        console.confirm();
        browser.shows(MESSAGES, "is the current one again");
        browser.shows(".source", "'Hello ' + input.name");
        console.button("disable");
        console.confirm();
        browser.shows("[id='form:state']", "inactive");
        console.button("enable");
        browser.shows("[id='form:state']", "running");
    }

    private static int tokens() {
        return platform.api().get(TOKENS).is(200).json().path("total").asInt();
    }
}
