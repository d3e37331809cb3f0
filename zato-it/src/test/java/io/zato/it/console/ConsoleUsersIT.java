package io.zato.it.console;

import static io.zato.it.console.Console.MESSAGES;
import static io.zato.it.console.Console.TABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Browser;
import io.zato.it.platform.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators, administered in the browser. */
class ConsoleUsersIT {
    private static final String USERS = "/zato/api/users";
    private static final String BERTA = USERS + "/it.berta";
    private static final String PAGE = "/user.xhtml?name=it.berta";
    private static final String FIRST = "first-password";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    static final Browser browser = new Browser();

    private final Console console = new Console(browser, platform);

    @BeforeEach
    void nobodyIsSignedIn() {
        browser.forgetCookies();
    }

    @AfterEach
    void delete() {
        Answer answer = platform.api().delete(BERTA);
        assertTrue(List.of(204, 404).contains(answer.status()), answer::toString);
    }

    @Test
    void anAdministratorIsMadeAndGetsIn() {
        console.open("/users.xhtml");
        browser.shows(TABLE, "admin (you)");
        browser.type("[id='create:name']", "no blanks");
        browser.type("[id='create:password']", FIRST);
        browser.click("[id='create:save']");
        console.blames("name", "must have 1 to 100 letters");
        browser.type("[id='create:name']", "it.berta");
        browser.type("[id='create:password']", "short");
        browser.click("[id='create:save']");
        console.blames("password", "must have 8 to 1000 characters");
        browser.screenshot("users");
        browser.type("[id='create:password']", FIRST);
        browser.click("[id='create:save']");
        browser.shows(MESSAGES, "Created it.berta");
        browser.shows("[id='history']", "created");
        berta(FIRST).get(BERTA).is(200);
        browser.click("a.button[href*='users']");
        browser.shows(TABLE, "it.berta");
    }

    @Test
    void aUserIsKeptOutAndLetInAgain() {
        create();
        console.open(PAGE);
        console.button("disable");
        console.confirm();
        browser.shows(MESSAGES, "is kept out");
        browser.shows("[id='history']", "disabled");
        berta(FIRST).get(BERTA).isProblem(401);
        console.button("enable");
        browser.shows(MESSAGES, "can sign in again");
        berta(FIRST).get(BERTA).is(200);
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        create();
        console.open(PAGE);
        browser.type("[id='tokens:expires_in']", "soon");
        browser.type("[id='tokens:name']", "build-server");
        browser.click("[id='tokens:create']");
        browser.shows("[data-field='expires_in'] .error", "soon");
        browser.type("[id='tokens:expires_in']", "7d");
        browser.click("[id='tokens:create']");
        String token = browser.text(".token pre").strip();
        browser.screenshot("user");
        platform.anonymous().bearing(token).get(BERTA).is(200);
        console.open(PAGE);
        browser.shows("[id='tokens']", "build-server");
        assertFalse(browser.script("return document.documentElement.outerHTML")
                .toString()
                .contains(token));
        browser.click("[id='tokens'] tbody button");
        console.confirm();
        browser.shows(MESSAGES, "The token has ended");
        platform.anonymous().bearing(token).get(BERTA).isProblem(401);
        browser.shows("[id='history']", "token-revoked");
    }

    @Test
    void whoChangesHisOwnPasswordStaysSignedIn() {
        create();
        browser.open(console.address(PAGE));
        console.signIn("it.berta", FIRST);
        browser.shows(".who", "it.berta");
        browser.type("[id='secret:password']", "short");
        browser.click("[id='secret:change']");
        console.blames("password", "must have 8 to 1000 characters");
        browser.type("[id='secret:password']", "second-password");
        browser.click("[id='secret:change']");
        browser.shows(MESSAGES, "The password of it.berta is changed");
        berta(FIRST).get(BERTA).isProblem(401);
        berta("second-password").get(BERTA).is(200);
        browser.open(console.address("/users.xhtml"));
        browser.shows("h1", "Users");
    }

    @Test
    void deletingAsksFirst() {
        create();
        console.open(PAGE);
        console.button("delete");
        browser.shows(".ui-confirm-dialog", "Delete the user it.berta");
        browser.click(".ui-confirmdialog-no");
        platform.api().get(BERTA).is(200);
        console.button("delete");
        console.confirm();
        browser.shows(MESSAGES, "Deleted it.berta");
        browser.showsNoMore(TABLE, "it.berta");
        platform.api().get(BERTA).isProblem(404);
    }

    @Test
    void theLastAdministratorStays() {
        assertEquals(1, platform.api().get(USERS).json().path("total").asInt(), "others are there");
        console.open("/user.xhtml?name=admin");
        console.button("delete");
        console.confirm();
        browser.shows(MESSAGES, "admin is the last administrator who can sign in");
        browser.screenshot("user-last");
        console.button("disable");
        console.confirm();
        browser.shows(MESSAGES, "create or enable another first");
        platform.api().get(USERS + "/admin").is(200);
    }

    private static void create() {
        platform.api()
                .post(USERS, Map.of("name", "it.berta", "password", FIRST))
                .is(201);
    }

    private static Api berta(String password) {
        return platform.anonymous().as("it.berta", password);
    }
}
