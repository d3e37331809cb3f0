package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Json;
import io.zato.cli.session.Comparison;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import io.zato.cli.session.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with services that are deployed. */
@Command(
        name = "service",
        description = "List, invoke and manage services.",
        subcommands = Invoke.class,
        footer = {"", "Example: zato service list"})
public final class ServiceCommand {

    private static final String NAME = "The service's name.";

    @Command(
            name = "list",
            description = "List all services.",
            footer = {"", "Example: zato service list --servers"})
    int list(
            @Mixin Global global,
            @Option(names = "--servers", description = "Show how each does on every server.") boolean onServers) {
        Session session = global.session();
        if (onServers) {
            new OnServers(session.api().get("services?servers=true")).show(session.screen());
            return 0;
        }
        session.screen().page(session.api().get("services"));
        return 0;
    }

    @Command(
            name = "get",
            description = "Show one service.",
            footer = {"", "Example: zato service get crm.get-customer"})
    int get(@Mixin Global global, @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name) {
        return Stored.service(global.session(), name).show();
    }

    @Command(
            name = "history",
            description = "List the versions of a service, or show what changed between two of them.",
            footer = {"", "Example: zato service history crm.get-customer --diff"})
    int history(
            @Mixin Global global,
            @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name,
            @Mixin Comparison comparison) {
        return comparison.show(Stored.service(global.session(), name));
    }

    @Command(
            name = "rollback",
            description = "Make an earlier version of a service the current one.",
            footer = {"", "Example: zato service rollback crm.get-customer 1"})
    int rollback(
            @Mixin Global global,
            @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name,
            @Parameters(index = "1", paramLabel = "VERSION", description = "As 'history' numbers them.") long version) {
        return Stored.service(global.session(), name).rollback(version);
    }

    @Command(
            name = "enable",
            description = "Let a service be called again.",
            footer = {"", "Example: zato service enable crm.get-customer"})
    int enable(@Mixin Global global, @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name) {
        return Stored.service(global.session(), name).change(active(true), "enabled");
    }

    @Command(
            name = "disable",
            description = "Keep a service from being called.",
            footer = {"", "Example: zato service disable crm.get-customer"})
    int disable(@Mixin Global global, @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name) {
        return Stored.service(global.session(), name).change(active(false), "disabled");
    }

    @Command(
            name = "delete",
            description = "Delete a service.",
            footer = {"", "Example: zato service delete crm.get-customer --yes"})
    int delete(
            @Mixin Global global,
            @Parameters(index = "0", paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--yes", description = "Do not ask.") boolean sure) {
        return Stored.service(global.session(), name).delete(sure);
    }

    private static JsonNode active(boolean active) {
        return Json.object().put("is_active", active);
    }
}
