package io.zato.settings;

import static io.zato.settings.Setting.Reader.CONFIGURATION;

import java.util.stream.Collectors;

/** The page of the settings in Markdown, made of nothing but their table. */
final class SettingsPage {

    private static final String HEAD =
            """
            # Settings

            <!-- Made from the code by the test SettingsTest; change AllSettings, not this page. -->

            Every setting has a name, `zato.http.port`, and an environment variable, `ZATO_HTTP_PORT`. The first of these that has
            a value wins; an empty one counts as none:

            1. the environment variable
            2. a system property of the JVM, as in `ZATO_JAVA_OPTS=-Dzato.log.levels=io.zato=DEBUG`
            3. `$ZATO_HOME/zato.properties`
            4. the default

            What `./zato start` reads, it reads before there is a JVM: from the variable or the file. What the command line reads is a
            variable. What is of the server's configuration is a system property and nothing else.

            They are read when the server starts. `./zato settings` shows what is in force, and where from; secrets are masked.
            A service reads settings of its own the same way: `call.config("crm.url")` is `CRM_URL`, `-Dcrm.url` or a line in
            `zato.properties`.

            | setting | variable | default | read by | meaning |
            | --- | --- | --- | --- | --- |
            """;

    private SettingsPage() {}

    static String markdown() {
        return HEAD + AllSettings.all().stream().map(SettingsPage::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s | %s%s |\n"
                .formatted(
                        setting.name(),
                        setting.reader() == CONFIGURATION ? "none" : "`" + setting.variable() + "`",
                        setting.byDefault(),
                        setting.reader().title(),
                        setting.help(),
                        setting.secret() ? " (secret)" : "");
    }
}
