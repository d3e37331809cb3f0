package io.zato.cli.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import io.zato.cli.session.Stored;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the server whether the other system answers. */
@Command(
        name = "ping",
        description = "Ask the other system of a connection whether it answers.",
        footer = {"", "Example: zato ping outgoing_rest CRM"})
public final class PingObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(index = "0", paramLabel = "KIND", description = "For example outgoing_rest; 'kinds' lists them all.")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "The object's name.")
    private String name;

    @Override
    public Integer call() {
        Session session = global.session();
        Stored object = Stored.object(session, kind, name);
        JsonNode answer = session.api().json(Call.of("POST", object.path() + "/ping"));
        session.screen()
                .done(
                        object.label() + " answered in "
                                + answer.path("milliseconds").asText() + " ms",
                        answer);
        return 0;
    }
}
