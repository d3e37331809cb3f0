package io.zato.cli.environment;

/** How the user called us, for messages that say what to type next. */
final class Hint {

    private Hint() {}

    static String command() {
        return System.getProperty("zato.command", "zato");
    }
}
