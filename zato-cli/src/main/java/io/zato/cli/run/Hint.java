package io.zato.cli.run;

/** How the user called us, for messages that say what to type next. */
public final class Hint {

    private Hint() {}

    /** The command line to type, for example {@code ./zato start}. */
    public static String command(String arguments) {
        return System.getProperty("zato.command", "./zato") + " " + arguments;
    }
}
