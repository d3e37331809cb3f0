package io.zato.cli.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import io.zato.cli.session.Stored;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may administer the platform. */
@Command(
        name = "user",
        description = "Manage administrators, their passwords and tokens.",
        subcommands = TokenCommand.class,
        footer = {"", "Example: zato user list"})
public final class UserCommand {

    private static final String NAME = "The user's name.";
    private static final String PASSWORD =
            "A file with the password in its first line, - for standard input (default: a generated one, kept in $$ZATO_HOME).";

    @Command(
            name = "list",
            description = "List all administrators.",
            footer = {"", "Example: zato user list --output json"})
    int list(@Mixin Global global) {
        Session session = global.session();
        session.screen().page(session.api().get("users"));
        return 0;
    }

    @Command(
            name = "create",
            description = "Create an administrator.",
            footer = {"", "Example: zato user create anna --password-file anna.txt"})
    int create(
            @Mixin Global global,
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--password-file", paramLabel = "FILE", description = PASSWORD) Path file) {
        Session session = global.session();
        NewPassword.of(session, name, file).use(password -> {
            ObjectNode user = Json.object().put("name", name).put("password", password);
            return Stored.user(session, name).written(Call.of("POST", "users", user), "created");
        });
        return 0;
    }

    @Command(
            name = "reset-password",
            description = "Give an administrator a new password without the old one; his tokens end.",
            footer = {"", "Example: zato user reset-password admin"})
    int resetPassword(
            @Mixin Global global,
            @Parameters(paramLabel = "NAME", description = NAME + " Default: admin.", defaultValue = "admin")
                    String name,
            @Option(names = "--password-file", paramLabel = "FILE", description = PASSWORD) Path file) {
        Session session = global.session();
        NewPassword.of(session, name, file).use(password -> Stored.user(session, name)
                .change(Json.object().put("password", password), "changed the password of"));
        return 0;
    }

    @Command(
            name = "enable",
            description = "Let an administrator in again.",
            footer = {"", "Example: zato user enable anna"})
    int enable(@Mixin Global global, @Parameters(paramLabel = "NAME", description = NAME) String name) {
        return Stored.user(global.session(), name).change(Json.object().put("is_active", true), "enabled");
    }

    @Command(
            name = "disable",
            description = "Keep an administrator out.",
            footer = {"", "Example: zato user disable anna"})
    int disable(@Mixin Global global, @Parameters(paramLabel = "NAME", description = NAME) String name) {
        return Stored.user(global.session(), name).change(Json.object().put("is_active", false), "disabled");
    }

    @Command(
            name = "history",
            description = "List what was changed about an administrator, by whom and when.",
            footer = {"", "Example: zato user history anna"})
    int history(@Mixin Global global, @Parameters(paramLabel = "NAME", description = NAME) String name) {
        return Stored.user(global.session(), name).history();
    }

    @Command(
            name = "delete",
            description = "Delete an administrator.",
            footer = {"", "Example: zato user delete anna --yes"})
    int delete(
            @Mixin Global global,
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--yes", description = "Do not ask.") boolean sure) {
        return Stored.user(global.session(), name).delete(sure);
    }
}
