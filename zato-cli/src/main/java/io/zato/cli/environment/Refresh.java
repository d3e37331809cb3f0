package io.zato.cli.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings an environment whose server does not run up to the version of the server home. */
record Refresh(ServerHome server, Environment environment) {

    /** Takes over the server home's application and configuration; what the administrator ought to know is returned. */
    Optional<String> run() {
        try {
            refreshApplication();
            deleteTree(environment.server().resolve("tmp"));
            return refreshConfiguration();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + environment.server(), e);
        }
    }

    /** Without its markers the deployment scanner tries again what failed or was broken off. */
    private void refreshApplication() throws IOException {
        for (String state : List.of("failed", "undeployed", "isdeploying", "isundeploying", "pending")) {
            Files.deleteIfExists(environment.marker(state));
        }
        if (Files.exists(environment.deployment()) && Files.mismatch(server.ear(), environment.deployment()) < 0) {
            return;
        }
        Files.deleteIfExists(environment.marker("deployed"));
        replace(server.ear(), environment.deployment());
    }

    private Optional<String> refreshConfiguration() throws IOException {
        Path template = server.configuration().resolve(Installation.CONFIGURATION);
        Path ours = environment.configuration().resolve(Installation.CONFIGURATION);
        Remembered remembered = Remembered.in(environment);
        String offered = Checksum.of(template);
        String taken = remembered.get(Remembered.CONFIGURATION).orElse("");
        if (Files.exists(ours) && offered.equals(taken)) {
            return Optional.empty();
        }
        Optional<Configuration> before = Files.exists(ours) ? Optional.of(Configuration.read(ours)) : Optional.empty();
        if (before.filter(configuration -> !configuration.checksum().equals(taken))
                .isPresent()) {
            return Optional.of("This version brings a new server configuration, but yours was changed, so yours stays: "
                    + ours + System.lineSeparator() + "Compare it with " + template
                    + "; to take the new one, delete yours.");
        }
        Configuration next = Configuration.read(template);
        write(before.map(next::withDeploymentsOf).orElse(next).xml(), ours);
        remembered.with(Remembered.CONFIGURATION, offered);
        return Optional.empty();
    }

    private static void write(String text, Path to) throws IOException {
        Path draft = to.resolveSibling(to.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replace(Path from, Path to) throws IOException {
        Path draft = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
