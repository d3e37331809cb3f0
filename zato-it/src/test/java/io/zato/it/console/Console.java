package io.zato.it.console;

import io.zato.it.platform.Browser;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import java.util.function.Supplier;

/** The console as somebody uses it: pages, fields by their name in the API, buttons. */
final class Console {
    static final String MESSAGES = "#messages";
    static final String TABLE = "[id='form:table']";

    private final Browser browser;
    private final Supplier<Environment> environment;

    Console(Browser browser, Platform platform) {
        this.browser = browser;
        // The platform is started after the test's fields are made.
        this.environment = platform::environment;
    }

    Console(Browser browser, Environment environment) {
        this.browser = browser;
        this.environment = () -> environment;
    }

    /** Opens the page, which has a slash in front, and signs in when it asks for it. */
    void open(String page) {
        browser.open(address(page));
        if (browser.url().contains("/sign-in.xhtml")) {
            signIn("admin", environment.get().variable("ZATO_ADMIN_PASSWORD"));
            browser.shows(".who", "admin");
        }
    }

    void signIn(String user, String password) {
        browser.type("[id='form:user']", user);
        browser.type("[id='form:password']", password);
        browser.click("[id='form:enter']");
    }

    String address(String page) {
        return environment.get().url() + "/admin" + page;
    }

    void fill(String field, String text) {
        browser.type(input(field), text);
    }

    void button(String id) {
        browser.click("[id='form:" + id + "']");
    }

    /** Answers the question of a dialog with yes. */
    void confirm() {
        browser.click(".ui-confirmdialog-yes");
    }

    /** Opens the choices of a reference, looks for one by a part of its name, and takes it. */
    void pick(String field, String part, String name) {
        fill(field, part);
        browser.shows(".ui-autocomplete-panel", name);
        browser.click(".ui-autocomplete-item[data-item-label='" + name + "']");
    }

    void search(String text) {
        browser.type("[id='form:search']", text);
    }

    /** What is said to be wrong with the field. */
    void blames(String field, String text) {
        browser.shows("[data-field='" + field + "'] .error", text);
    }

    String value(String field) {
        return browser.value(input(field));
    }

    private static String input(String field) {
        return "[data-field='" + field + "'] input, [data-field='" + field + "'] textarea";
    }
}
