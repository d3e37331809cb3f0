package io.zato.cli.service;

import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the deployed JARs and what they bring. */
@Command(
        name = "deployments",
        description = "List deployed JARs, WARs and EARs with their services.",
        footer = {"", "Example: zato deployments --output json"})
public final class Deployments implements Callable<Integer> {

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Session session = global.session();
        session.screen().page(session.api().get("deployments"));
        return 0;
    }
}
