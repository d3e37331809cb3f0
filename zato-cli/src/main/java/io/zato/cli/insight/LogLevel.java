package io.zato.cli.insight;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and sets how much a logger writes, until the server stops. */
@Command(
        name = "level",
        description = "Show or set the level of a logger, until the server stops; ZATO_LOG_LEVELS is for longer.",
        footer = {"", "Example: zato logs level io.zato.service.crm.get-customer DEBUG"})
public final class LogLevel implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "LOGGER",
            description = "For example io.zato.service.NAME, or ROOT; none lists those that have a level of their own.")
    private String logger;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LEVEL",
            description = "TRACE, DEBUG, INFO, WARN, ERROR, ALL or OFF; none shows it as it is.")
    private String level;

    @Option(names = "--reset", description = "Put it back to what it was before it was set.")
    private boolean reset;

    @Override
    public Integer call() {
        Session session = global.session();
        if (logger == null) {
            session.screen().page(session.api().get("logs/levels"));
            return 0;
        }
        if (reset && level != null) {
            throw new Failure(Failure.USAGE, "Give a level or --reset, not both");
        }
        JsonNode answer = session.api().json(call(Call.path("logs", "levels", logger)));
        session.screen().object(answer);
        return 0;
    }

    private Call call(String path) {
        if (reset) {
            return Call.of("DELETE", path);
        }
        return level == null
                ? Call.get(path)
                : Call.of("PUT", path, Json.object().put("level", level));
    }
}
