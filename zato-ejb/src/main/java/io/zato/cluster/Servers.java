package io.zato.cluster;

import io.zato.api.problem.Problem;
import io.zato.runtime.Committed;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Failure;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import io.zato.schema.Durations;
import io.zato.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** This server among those that share its database. */
@ApplicationScoped
public class Servers {

    private static final Logger LOG = Logger.getLogger(Servers.class.getName());

    @Resource(lookup = "java:/zato/db")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Following following;

    @Inject
    private Nudges nudges;

    private final OwnUrl url = new OwnUrl();
    private volatile Optional<Heartbeat> heartbeat = Optional.empty();
    private volatile Optional<Follower> follower = Optional.empty();

    /** Shows this server to the others and follows what they change. */
    public void join() {
        Heartbeat beats = new Heartbeat(new ServerTable(database), this::report, keep(), threads);
        Follower follows = new Follower(registry, following, nudges, beats, threads);
        heartbeat = Optional.of(beats);
        follower = Optional.of(follows);
        beats.start();
        follows.start();
    }

    /** Tells the others that this server stops. */
    public void leave() {
        follower.ifPresent(Follower::close);
        heartbeat.ifPresent(Heartbeat::close);
    }

    /** What this server is called; its own name unless another one has the same. */
    public String name() {
        return heartbeat.map(Heartbeat::name).orElseGet(Settings::serverName);
    }

    /** Where this server is reached, without a balancer between; empty while it is not. */
    public String url() {
        return url.get();
    }

    /** What does not run on this server. */
    public List<Failing> failing() {
        List<Failure> missed = following.lost().isPresent() ? List.of() : services.missed();
        return Stream.concat(registry.failures().stream(), missed.stream())
                .map(Failing::of)
                .toList();
    }

    /** Those that shared the database when they were last read, two seconds ago at most; asks nobody. */
    List<Server> known() {
        return heartbeat.map(Heartbeat::others).orElse(List.of());
    }

    /** The other servers as they are now, or as they were last while the database does not answer. */
    List<Server> latest() {
        try {
            return heartbeat.isEmpty() ? List.of() : heartbeat.get().readOthers();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The other servers are not known at the moment", e);
            return known();
        }
    }

    /** The other servers, those that are gone too; {@code Problem} 503 when the database does not answer. */
    public List<Server> others() {
        if (heartbeat.isEmpty()) {
            return List.of();
        }
        try {
            return heartbeat.get().readOthers();
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    /** Forgets a server that does not run; {@code Problem} 404 for one that is not known, 409 for one that runs. */
    public void forget(String name) {
        boolean runs = name.equals(name())
                || others().stream()
                        .filter(server -> server.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("There is no server " + name))
                        .alive();
        if (runs) {
            throw Problem.conflict("The server " + name + " runs: stop it first");
        }
        try {
            new ServerTable(database).remove(name);
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    void committed(@Observes Committed committed) {
        heartbeat.ifPresent(Heartbeat::call);
    }

    private Report report() {
        return new Report(
                url.get(),
                registry.ready() ? Report.RUNNING : Report.STARTING,
                registry.revision(),
                registry.pending(),
                failing(),
                List.copyOf(deadlines.stuck()));
    }

    private static Duration keep() {
        return Durations.parse(Settings.text("zato.servers.keep").orElse("1h"));
    }

    private static Problem unanswered(SQLException e) {
        return new Problem(503, "The database does not answer: the other servers are not known", e);
    }
}
