package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.lease.Claim;
import io.zato.lease.Singletons;
import io.zato.runtime.Registry;
import io.zato.service.source.Language;
import io.zato.service.source.Source;
import io.zato.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deploys what is put into {@code $ZATO_HOME/services}. A file that changed within the last second is still being written and
 * waits; one that is taken away leaves its service as it is. Of the servers that share the folder one looks.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Folder {

    private static final Logger LOG = Logger.getLogger(Folder.class.getName());
    private static final String WHO = "services folder";

    @Inject
    private Deployments deployments;

    @Inject
    private Registry registry;

    @Inject
    private Singletons singletons;

    private final Path folder = Settings.home().resolve("services");
    private final Map<Path, FileState> seen = new HashMap<>();
    private final Map<Path, FileState> done = new HashMap<>();
    private final FolderWatch watch = new FolderWatch();
    private Claim claim;

    @PostConstruct
    void create() {
        try {
            Files.createDirectories(folder);
            claim = singletons.own(FolderWatch.nameOf(folder), watch);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(
                    Level.WARNING,
                    "Services put into " + folder + " will not be deployed: it cannot be made or written to",
                    e);
        }
    }

    @PreDestroy
    void leave() {
        if (claim != null) {
            claim.close();
        }
    }

    /** Deploys what has not changed since the last look and is not deployed yet. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (!watch.isOurs() || !registry.ready() || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Map<Path, FileState> now = states();
            now.forEach((file, state) -> {
                if (state.equals(seen.get(file)) && !state.equals(done.get(file))) {
                    take(file, state);
                }
            });
            seen.clear();
            seen.putAll(now);
            done.keySet().retainAll(now.keySet());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The services folder cannot be read", e);
        }
    }

    private Map<Path, FileState> states() throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file ->
                            Language.ofFile(file.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        }
        Map<Path, FileState> states = new HashMap<>();
        for (Path file : files) {
            FileState.of(file).ifPresent(state -> states.put(file, state));
        }
        return states;
    }

    private void take(Path file, FileState state) {
        try {
            Outcome outcome = new Outcome(file);
            String text = Files.readString(file);
            if (!outcome.isOf(text)) {
                deploy(file, text, outcome);
            }
            done.put(file, state);
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be deployed, or its outcome not be written beside it", e);
        }
    }

    private void deploy(Path file, String text, Outcome outcome) throws IOException {
        String name = file.getFileName().toString();
        Language language = Language.ofFile(name).orElseThrow();
        try {
            String service = deployments
                    .deployFile(new Source(name, language, text), WHO)
                    .name();
            outcome.deployed(text, service, deployments.get(service));
        } catch (Problem problem) {
            LOG.warning(() -> file + " is not deployed: " + problem.getMessage());
            outcome.failed(text, problem);
        }
    }
}
