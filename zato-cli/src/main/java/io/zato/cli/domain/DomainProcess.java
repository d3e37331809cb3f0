package io.zato.cli.domain;

import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** WildFly's process controller and what runs below it: the host controller and the servers. */
public record DomainProcess(Cluster cluster) {

    /** Empty where the domain does not run. */
    public Optional<ServerProcess> running() {
        return ServerProcess.of(cluster.environment(), cluster.pidFile());
    }

    /** The process of a server, empty where there is none; a server that hangs has one. */
    public Optional<ProcessHandle> server(String name) {
        return child("-D[Server:" + name + "]");
    }

    /** Empty where it does not run. The process controller starts a killed one again; servers go on without it. */
    Optional<ProcessHandle> hostController() {
        return child("-D[Host Controller]");
    }

    private Optional<ProcessHandle> child(String mark) {
        return running().flatMap(controller -> controller
                .handle()
                .children()
                .filter(child -> ServerProcess.commandLine(child).contains(mark))
                .findFirst());
    }

    /** Starts it in the background and records its pid. */
    void start() {
        DomainCommand command = new DomainCommand(cluster, ServerHome.current());
        try {
            Files.createDirectories(cluster.log().getParent());
            if (!cluster.host().isAlone()) {
                new HostUser(cluster).admit(command.secret());
            }
            ProcessBuilder builder = new ProcessBuilder(command.line())
                    .directory(cluster.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(cluster.console().toFile());
            builder.environment().putAll(command.variables());
            Process process = builder.start();
            Files.writeString(cluster.pidFile(), process.pid() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the domain", e);
        }
    }
}
