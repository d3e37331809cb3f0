package io.zato.lease;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a server comes to own work and loses it again. Three threads, so that none waits for another: one renews the session, one
 * takes leases that are free, and one, which never asks the database, ends what is owned when no renewal succeeds in time.
 */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Ownership.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Between two attempts at a database that does not answer: each may leave a stack trace in the log of the container's pool. */
    private static final Duration AWAY = Duration.ofSeconds(3);

    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final LeaseTable table;
    private final Supplier<String> server;
    private final Candidates candidates;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final Loop renewing;
    private final Loop taking;
    private final Loop ending;

    private volatile Session session = none();

    Ownership(LeaseTable table, Supplier<String> server, Candidates candidates, ThreadFactory threads) {
        this.table = table;
        this.server = server;
        this.candidates = candidates;
        renewing = new Loop("zato-lease-renewal", threads, this::renew);
        taking = new Loop("zato-lease-taking", threads, this::take);
        ending = new Loop("zato-lease-end", threads, this::endInTime);
    }

    void open() {
        ending.start();
        taking.start();
        renewing.start();
    }

    /** Looks for free leases now. */
    void look() {
        taking.call();
    }

    /** Lets others have the lease. */
    void release(Tenure tenure) {
        try {
            table.release(tenure.name(), tenure.holder(), tenure.token());
        } catch (SQLException e) {
            LOG.log(Level.FINE, tenure.name() + " goes to another server when this one's session ends", e);
        }
    }

    /** Stops all work and, when it has stopped, lets others have it at once. */
    @Override
    public void close() {
        taking.close();
        ending.close();
        boolean stopped = candidates.stop();
        renewing.close();
        Session last = session;
        session = none();
        last.over();
        if (stopped) {
            close(last);
        }
    }

    private void close(Session last) {
        try {
            table.close(last.id());
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Others take over when this server's session expires", e);
        }
    }

    private Duration renew() {
        Session current = session;
        long asked = System.nanoTime();
        try {
            if (current.alive() && table.renew(current.id())) {
                current.renewed(asked);
            } else {
                end(current);
                begin(current);
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The session that holds leases is not renewed", e);
            ending.call();
            return current.alive() ? PAUSE : AWAY;
        }
        ending.call();
        return PAUSE;
    }

    /** Under a new id: what the old one held gets a new token even when it comes back here. */
    private void begin(Session last) throws SQLException {
        table.close(last.id());
        String id = UUID.randomUUID().toString();
        long asked = System.nanoTime();
        table.open(id, server.get());
        session = new Session(id, asked);
        taking.call();
    }

    private Duration endInTime() {
        Session current = session;
        if (current.alive()) {
            return current.remaining();
        }
        end(current);
        return PAUSE;
    }

    private void end(Session last) {
        last.over();
        candidates.end(last);
    }

    private Duration take() {
        Session current = session;
        if (!current.alive()) {
            return PAUSE;
        }
        try {
            makeMissing();
            table.reap();
            List<FreeLease> free = candidates.waitedFor(table.free());
            if (!free.isEmpty()) {
                take(free, current);
            }
            return untilNextExpiry(current);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Nobody knows which leases are free", e);
            return PAUSE;
        }
    }

    /** A second at most: a holder may give its leases back at any time. */
    private Duration untilNextExpiry(Session current) throws SQLException {
        Duration left = table.untilExpiry(current.id()).plus(SHORTEST);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left.compareTo(PAUSE) > 0 ? PAUSE : left;
    }

    private void makeMissing() throws SQLException {
        List<String> missing =
                candidates.names().stream().filter(name -> !made.contains(name)).toList();
        table.make(missing);
        made.addAll(missing);
    }

    private void take(List<FreeLease> free, Session current) throws SQLException {
        try {
            begin(table.take(free, current.id()), current);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "One of the leases is locked: taken one by one", e);
            for (FreeLease lease : free) {
                takeOne(lease, current);
            }
        }
    }

    private void takeOne(FreeLease lease, Session current) {
        try {
            begin(table.take(List.of(lease), current.id()), current);
        } catch (SQLException e) {
            LOG.log(Level.FINE, lease.name() + " is locked by a transaction of its last owner", e);
        }
    }

    private void begin(List<FreeLease> taken, Session current) {
        for (FreeLease lease : taken) {
            Tenure tenure = new Tenure(lease.name(), lease.token() + 1, current);
            candidates.find(lease.name()).ifPresentOrElse(one -> one.begin(tenure), () -> release(tenure));
        }
        if (!current.alive()) {
            candidates.end(current);
        }
    }

    private static Session none() {
        Session none = new Session("", System.nanoTime());
        none.over();
        return none;
    }
}
