package io.zato.cli.object;

import io.zato.cli.session.Comparison;
import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the versions an object had, or shows what changed between two of them. */
@Command(
        name = "history",
        description = "List the versions of an object, or show what changed between two of them.",
        footer = {"", "Example: zato history outgoing_rest CRM --diff"})
public final class ObjectHistory implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Mixin
    private Comparison comparison;

    @Override
    public Integer call() {
        return comparison.show(object.in(global.session()));
    }
}
