package io.zato.cli.object;

import io.zato.cli.session.Global;
import io.zato.cli.session.Stored;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--servers", description = "Show how it does on every server instead.")
    private boolean onServers;

    @Override
    public Integer call() {
        Stored stored = object.in(global.session());
        return onServers ? stored.servers() : stored.show();
    }
}
