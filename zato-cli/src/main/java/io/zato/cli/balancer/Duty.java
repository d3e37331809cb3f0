package io.zato.cli.balancer;

import java.util.Locale;

/** What a server is wanted to do. */
enum Duty {
    ACTIVE("ready"),
    /** Finishes what it has and gets nothing new. */
    DRAINED("drain"),
    /** As drained, and nobody looks whether it answers. */
    MAINTENANCE("maint");

    private final String command;

    Duty(String command) {
        this.command = command;
    }

    /** As HAProxy's {@code set server … state} has it. */
    String command() {
        return command;
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
