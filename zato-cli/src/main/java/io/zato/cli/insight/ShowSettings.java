package io.zato.cli.insight;

import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the settings of the server that runs; it tells no secret. */
@Command(
        name = "settings",
        description = "Show the server's settings and where each comes from.",
        footer = {"", "Example: zato settings --output yaml"})
public final class ShowSettings implements Callable<Integer> {

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Session session = global.session();
        session.screen().page(session.api().get("settings"), List.of("variable", "value", "source", "default"));
        return 0;
    }
}
