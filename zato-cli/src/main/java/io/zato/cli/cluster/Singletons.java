package io.zato.cli.cluster;

import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what one server at a time does, and which one. */
@Command(
        name = "singletons",
        description = "List what only one server at a time does, and which one does it.",
        footer = {"", "Example: zato cluster singletons"})
public final class Singletons implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("name", "owner", "token", "since");

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Session session = global.session();
        session.screen().page(session.api().get("singletons"), COLUMNS);
        return 0;
    }
}
