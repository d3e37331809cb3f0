package io.zato.cli.object;

import io.zato.cli.session.Global;
import io.zato.cli.session.Stored;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one object; its secrets are not in what the server tells. */
@Command(
        name = "get",
        description = "Show one object.",
        footer = {"", "Example: zato get outgoing_rest CRM --output yaml"})
public final class GetObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(index = "0", paramLabel = "KIND", description = "For example channel_rest; 'kinds' lists them all.")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "The object's name.")
    private String name;

    @Override
    public Integer call() {
        return Stored.object(global.session(), kind, name).show();
    }
}
