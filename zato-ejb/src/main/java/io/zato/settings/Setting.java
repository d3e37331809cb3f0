package io.zato.settings;

import java.util.Locale;

/** One setting of ours. The default is as a person reads it; a value that is a secret is shown to nobody. */
public record Setting(String name, String byDefault, boolean secret, Reader reader, String help) {

    /** Who looks at it. */
    public enum Reader {
        SERVER("the server"),
        START("`./zato start`"),
        /** A system property and nothing else. */
        CONFIGURATION("the server's configuration"),
        COMMAND_LINE("the command line");

        private final String title;

        Reader(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Its environment variable: {@code ZATO_HTTP_PORT} for {@code zato.http.port}. */
    public String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
