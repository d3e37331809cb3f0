package io.zato.cli.object;

import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who changed what, the newest first. */
@Command(
        name = "changes",
        description = "List who changed which object when, and in which revision.",
        footer = {"", "Example: zato changes --since 40"})
public final class ListChanges implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("revision", "changed_at", "changed_by", "action", "kind", "name", "version");

    @Mixin
    private Global global;

    @Option(names = "--since", paramLabel = "REVISION", description = "Only what came after this revision.")
    private long since;

    @Option(names = "--limit", paramLabel = "COUNT", description = "How many at most; 100 unless given.")
    private int limit = 100;

    @Override
    public Integer call() {
        Session session = global.session();
        session.screen().page(session.api().get("changes?since=" + since + "&limit=" + limit), COLUMNS);
        return 0;
    }
}
