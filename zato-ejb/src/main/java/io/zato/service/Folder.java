package io.zato.service;

import io.zato.lease.Claim;
import io.zato.lease.Singletons;
import io.zato.runtime.Registry;
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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deploys what is put into {@code $ZATO_HOME/services}; a file that is taken away leaves its service as it is. Of the servers that
 * share the folder one looks.
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
    private final Incoming incoming = new Incoming(folder, this::deployed, Duration.ofSeconds(10));
    private final FolderWatch watch = new FolderWatch();
    private Claim claim;
    private boolean told;

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

    private ServiceView deployed(Source source) {
        return deployments.get(deployments.deployFile(source, WHO).name());
    }

    /** Deploys what has not changed since the last look and is not deployed yet. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (!watch.isOurs() || !registry.ready() || !Files.isDirectory(folder)) {
            return;
        }
        try {
            incoming.look();
            told = false;
        } catch (IOException e) {
            LOG.log(told ? Level.FINE : Level.WARNING, "The services folder cannot be read", e);
            told = true;
        }
    }
}
