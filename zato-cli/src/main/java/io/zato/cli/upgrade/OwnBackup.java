package io.zato.cli.upgrade;

import picocli.CommandLine.Option;

/** The option of those who make their backups themselves. */
public final class OwnBackup {

    @Option(
            names = "--no-backup",
            description = "Make no backup where an environment of an earlier version is upgraded: you have your own.")
    private boolean own;

    /** Whether an upgrade is to make one. */
    public boolean wanted() {
        return !own;
    }
}
