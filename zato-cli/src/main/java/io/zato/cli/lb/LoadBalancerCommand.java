package io.zato.cli.lb;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The load balancer before the servers. */
@Command(
        name = "lb",
        description = "Look after the load balancer: which server gets requests, and how.",
        subcommands = TemplateCommand.class,
        footer = {"", "Example: zato lb status"})
public final class LoadBalancerCommand {

    private static final String SERVER = "The server's name, as 'lb status' shows it.";

    @Command(
            name = "status",
            description = "List the servers: state, weight, sessions now, requests, last check.",
            footer = {"", "Example: zato lb status --output json"})
    int status(@Mixin Global global) {
        Session session = global.session();
        JsonNode status = session.api().get("lb");
        session.screen().page(status);
        if (!status.path("running").asBoolean()) {
            session.screen().progress("HAProxy is not running; the supervisor's log says why");
        }
        return 0;
    }

    @Command(
            name = "drain",
            description = "Send a server nothing new, and wait until it has finished what it has.",
            footer = {"", "Example: zato lb drain server-2 --timeout 120"})
    int drain(
            @Mixin Global global,
            @Parameters(paramLabel = "SERVER", description = SERVER) String server,
            @Option(
                            names = "--timeout",
                            paramLabel = "SECONDS",
                            defaultValue = "60",
                            description = "How long to wait (default ${DEFAULT-VALUE}); drained it stays in any case.")
                    int timeout) {
        Session session = global.session();
        session.api().json(Call.of("POST", path(server) + "/drain"));
        return new Draining(session, server, timeout).await();
    }

    @Command(
            name = "undrain",
            description = "Send a drained server, or one in maintenance, requests again.",
            footer = {"", "Example: zato lb undrain server-2"})
    int undrain(@Mixin Global global, @Parameters(paramLabel = "SERVER", description = SERVER) String server) {
        return done(global, Call.of("POST", path(server) + "/undrain"), server + " gets requests again");
    }

    @Command(
            name = "maintenance",
            description = "As drain, without waiting, and nobody looks whether the server answers.",
            footer = {"", "Example: zato lb maintenance server-2"})
    int maintenance(@Mixin Global global, @Parameters(paramLabel = "SERVER", description = SERVER) String server) {
        return done(global, Call.of("POST", path(server) + "/maintenance"), server + " is in maintenance");
    }

    @Command(
            name = "weight",
            description = "Change a server's share of the requests compared to the others'.",
            footer = {"", "Example: zato lb weight server-2 50"})
    int weight(
            @Mixin Global global,
            @Parameters(paramLabel = "SERVER", description = SERVER) String server,
            @Parameters(paramLabel = "WEIGHT", description = "1 to 256; 100 at first.") int weight) {
        Call call = Call.of("PATCH", path(server), Json.object().put("weight", weight));
        return done(global, call, server + " has weight " + weight);
    }

    @Command(
            name = "config",
            description = "Show HAProxy's configuration as it is in use.",
            footer = {"", "Example: zato lb config"})
    int config(@Mixin Global global) {
        Session session = global.session();
        session.screen().text(text(session, "lb/config"));
        return 0;
    }

    @Command(
            name = "reload",
            description = "Have HAProxy read its configuration again; no connection is lost.",
            footer = {"", "Example: zato lb reload"})
    int reload(@Mixin Global global) {
        return done(global, Call.of("POST", "lb/reload"), "reloaded");
    }

    /** Something the API has as plain text. */
    static String text(Session session, String path) {
        Call call = Call.get(path).accepting("text/plain");
        return new String(session.api().passedOn(call).body(), StandardCharsets.UTF_8);
    }

    private static int done(Global global, Call call, String sentence) {
        Session session = global.session();
        session.screen().done(sentence, session.api().json(call));
        return 0;
    }

    static String path(String server) {
        return "lb/servers/" + Call.path(server);
    }
}
