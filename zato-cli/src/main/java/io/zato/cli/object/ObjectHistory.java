package io.zato.cli.object;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the versions an object had. */
@Command(
        name = "history",
        description = "List the versions of an object.",
        footer = {"", "Example: zato history outgoing_rest CRM"})
public final class ObjectHistory implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Override
    public Integer call() {
        return object.in(global.session()).history();
    }
}
