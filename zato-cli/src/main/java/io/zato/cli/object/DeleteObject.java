package io.zato.cli.object;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes an object that no other one needs. */
@Command(
        name = "delete",
        description = "Delete an object.",
        footer = {"", "Example: zato delete channel_rest crm.customer --yes"})
public final class DeleteObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Override
    public Integer call() {
        return object.in(global.session()).delete(sure);
    }
}
