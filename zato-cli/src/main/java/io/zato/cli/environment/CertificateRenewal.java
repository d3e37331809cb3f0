package io.zato.cli.environment;

import io.zato.cli.control.Part;
import io.zato.cli.control.Route;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Gives a load balancer the administrator's certificate again whenever its files change. One that cannot be used, or whose key
 * has not come yet, is left until it can.
 */
public final class CertificateRenewal implements Part {

    private static final Logger LOG = Logger.getLogger(CertificateRenewal.class.getName());
    private static final int EVERY_SECONDS = 1;

    private final Tls tls;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "certificate");
        daemon.setDaemon(true);
        return daemon;
    });
    private String taken;
    private String trouble = "";

    /** The one in use is that of now. */
    public CertificateRenewal(Environment environment) {
        this.tls = new Tls(environment, environment.settings());
        this.taken = seen();
    }

    @Override
    public void start() {
        if (!tls.files().isEmpty()) {
            thread.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public List<Route> routes() {
        return List.of();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            String now = seen();
            if (!now.equals(taken)) {
                tls.balancerFile();
                taken = now;
                trouble = "";
                LOG.info("There is a new certificate in " + tls.files());
            }
        } catch (Failure | UncheckedIOException e) {
            tell(e);
        }
    }

    /** The same trouble once, although it is looked at every second. */
    private void tell(RuntimeException e) {
        if (!trouble.equals(String.valueOf(e.getMessage()))) {
            trouble = String.valueOf(e.getMessage());
            LOG.log(Level.WARNING, "The new certificate is not used yet: " + trouble);
        }
    }

    /** Changes whenever one of the files does. */
    private String seen() {
        return tls.files().stream().map(CertificateRenewal::state).collect(Collectors.joining(", "));
    }

    private static String state(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "none";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
