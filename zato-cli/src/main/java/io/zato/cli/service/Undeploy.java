package io.zato.cli.service;

import io.zato.cli.session.Global;
import io.zato.cli.session.Stored;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a deployed JAR, with its services, off the server. */
@Command(
        name = "undeploy",
        description = "Take a deployed JAR, WAR or EAR and its services off the server.",
        footer = {"", "Example: zato undeploy crm-services.jar --yes"})
public final class Undeploy implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(paramLabel = "NAME", description = "The deployment's name, as 'deployments' lists it.")
    private String name;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Override
    public Integer call() {
        return Stored.deployment(global.session(), name).delete(sure);
    }
}
