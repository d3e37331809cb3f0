package io.zato.cli.object;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an earlier version of an object the current one, as a new version. */
@Command(
        name = "rollback",
        description = "Make an earlier version of an object the current one.",
        footer = {"", "Example: zato rollback outgoing_rest CRM 1"})
public final class RollbackObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Parameters(index = "2", paramLabel = "VERSION", description = "As 'history' numbers them.")
    private long version;

    @Override
    public Integer call() {
        return object.in(global.session()).rollback(version);
    }
}
