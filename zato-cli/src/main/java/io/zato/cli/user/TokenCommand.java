package io.zato.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** With what programs act for an administrator. */
@Command(
        name = "token",
        description = "Manage the tokens of an administrator.",
        footer = {"", "Example: zato user token create anna --name build-server"})
public final class TokenCommand {

    @Command(
            name = "create",
            description = "Make a token and show it; nobody can read it again.",
            footer = {"", "Example: zato user token create anna --name build-server --expires-in 365d"})
    int create(
            @Mixin Global global,
            @Parameters(paramLabel = "USER", description = "Whom it stands for.") String user,
            @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What it is for.")
                    String name,
            @Option(
                            names = "--expires-in",
                            paramLabel = "TIME",
                            description = "For example 12h or 365d (default: 90d).")
                    String expiresIn) {
        Session session = global.session();
        ObjectNode token = Json.object().put("name", name);
        if (expiresIn != null) {
            token.put("expires_in", expiresIn);
        }
        JsonNode made = session.api().json(Call.of("POST", path(user), token));
        session.screen().object(made);
        return 0;
    }

    @Command(
            name = "list",
            description = "List the tokens that can be used.",
            footer = {"", "Example: zato user token list anna"})
    int list(@Mixin Global global, @Parameters(paramLabel = "USER", description = "Whom they stand for.") String user) {
        Session session = global.session();
        session.screen().page(session.api().get(path(user)));
        return 0;
    }

    @Command(
            name = "revoke",
            description = "End a token.",
            footer = {"", "Example: zato user token revoke anna 0f8fad5b-d9cb-469f-a165-70867728950e"})
    int revoke(
            @Mixin Global global,
            @Parameters(paramLabel = "USER", description = "Whom it stands for.") String user,
            @Parameters(paramLabel = "ID", description = "As 'list' shows it.") String id) {
        Session session = global.session();
        session.api().accepted(Call.of("DELETE", Call.path("users", user, "tokens", id)));
        session.screen().done("revoked token " + id, Json.object().put("revoked", id));
        return 0;
    }

    private static String path(String user) {
        return Call.path("users", user) + "/tokens";
    }
}
