package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Answer;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls a service without a channel and shows what it answers. */
@Command(
        name = "invoke",
        description = "Call a service and show its answer.",
        footer = {"", "Example: zato service invoke crm.get-customer --payload '{\"id\": 42}'"})
public final class Invoke implements Callable<Integer> {

    private static final int ERROR = 400;
    private static final String JSON = "application/json";

    @Mixin
    private Global global;

    @Parameters(paramLabel = "NAME", description = "The service's name.")
    private String name;

    @Option(names = "--payload", paramLabel = "JSON", description = "The service's input (default: none).")
    private String payload = "";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
    private int timeout = 600;

    @Option(names = "--async", description = "Do not wait for an answer; such a call is lost when the server stops.")
    private boolean async;

    @Override
    public Integer call() {
        Session session = global.session();
        String path = Call.path("services", name) + "/invoke";
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        if (async) {
            JsonNode accepted =
                    session.api().json(new Call("POST", path + "?async=true", JSON, body, Duration.ofSeconds(timeout)));
            session.screen()
                    .done("accepted, not durable: cid " + accepted.path("cid").asText(), accepted);
            return 0;
        }
        Answer answer = session.api().passedOn(new Call("POST", path, JSON, body, Duration.ofSeconds(timeout)));
        show(session, answer);
        if (answer.status() >= ERROR) {
            throw new Failure(Failure.REFUSED, "The service answered with status " + answer.status());
        }
        return 0;
    }

    private static void show(Session session, Answer answer) {
        Optional<JsonNode> json = answer.json();
        if (json.isPresent()) {
            session.screen().answer(json.get());
        } else if (answer.body().length > 0) {
            session.screen().text(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
