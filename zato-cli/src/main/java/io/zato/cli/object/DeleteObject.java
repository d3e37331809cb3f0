package io.zato.cli.object;

import io.zato.cli.session.Global;
import io.zato.cli.session.Stored;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes an object that no other one needs. */
@Command(
        name = "delete",
        description = "Delete an object.",
        footer = {"", "Example: zato delete channel_rest crm.customer --yes"})
public final class DeleteObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(index = "0", paramLabel = "KIND", description = "For example channel_rest; 'kinds' lists them all.")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "The object's name.")
    private String name;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Override
    public Integer call() {
        return Stored.object(global.session(), kind, name).delete(sure);
    }
}
