package io.zato.cli.object;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one object; its secrets are not in what the server tells. */
@Command(
        name = "get",
        description = "Show one object.",
        footer = {"", "Example: zato get outgoing_rest CRM --output yaml"})
public final class GetObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Override
    public Integer call() {
        return object.in(global.session()).show();
    }
}
