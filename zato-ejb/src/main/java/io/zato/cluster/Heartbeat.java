package io.zato.cluster;

import io.zato.lease.Loop;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes this server's row, every two seconds and after each change, and reads those of the others. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(250);

    /** A server that starts listens some moments after its application; without its address a namesake cannot be told from its past. */
    private static final Duration UNREACHED = Duration.ofSeconds(15);

    private final ServerTable table;
    private final Supplier<Report> reports;
    private final Duration keep;
    private final Loop loop;

    private volatile Identity self = Identity.ofThisServer();
    private volatile List<Server> seen = List.of();

    Heartbeat(ServerTable table, Supplier<Report> reports, Duration keep, ThreadFactory threads) {
        this.table = table;
        this.reports = reports;
        this.keep = keep;
        loop = new Loop("zato-heartbeat", threads, this::beat);
    }

    void start() {
        loop.start();
    }

    /** Tells the others now rather than within two seconds. */
    void call() {
        loop.call();
    }

    String name() {
        return self.name();
    }

    /** The others, as of the last beat. */
    List<Server> others() {
        return seen;
    }

    /** The others as they are now. */
    List<Server> readOthers() throws SQLException {
        return table.all().stream().filter(row -> !isThis(row)).toList();
    }

    /** Says that this server goes, so that nobody waits for it. */
    @Override
    public void close() {
        loop.close();
        try {
            table.leave(self);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The others will notice that this server is silent", e);
        }
    }

    private Duration beat() {
        try {
            boolean told = tell(reports.get());
            seen = readOthers();
            table.removeSilentFor(keep);
            return told ? PAUSE : SOON;
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The other servers hear nothing of this one", e);
            return PAUSE;
        }
    }

    /** False while this server is not known by its address. */
    private boolean tell(Report report) throws SQLException {
        if (table.update(self, report)) {
            return true;
        }
        boolean young = self.started().plus(UNREACHED).isAfter(Instant.now());
        if (report.url().isEmpty() && young) {
            return false;
        }
        if (namesake(report.url())) {
            LOG.warning(
                    "Another server calls itself " + self.name() + ": give each a name of its own (ZATO_SERVER_NAME)");
            self = self.distinguishedBy(report.url());
        }
        table.insert(self, report);
        return true;
    }

    /** A row of the same address is what this server left when it ended badly. */
    private boolean namesake(String url) throws SQLException {
        return !url.isEmpty()
                && readOthers().stream()
                        .anyMatch(row -> row.name().equals(self.name())
                                && row.alive()
                                && !row.url().equals(url));
    }

    private boolean isThis(Server row) {
        return row.incarnation().equals(self.incarnation());
    }
}
