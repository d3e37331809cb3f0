package io.zato.lease;

import io.zato.api.problem.Problem;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Work that one server of the cluster does at a time: each name has one owner, and another one soon after that is gone. */
@ApplicationScoped
public class Singletons {

    @Resource(lookup = "java:/zato/db")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Event<Released> released;

    private final Candidates candidates = new Candidates();
    private volatile Ownership ownership;

    /** From now on this server may own work; the database has its tables. {@code server} is what others call it. */
    public synchronized void open(Supplier<String> server) {
        if (ownership == null) {
            ownership = new Ownership(new LeaseTable(database), server, candidates, threads);
            ownership.open();
        }
    }

    /** Stops all work; other servers take over at once. */
    public synchronized void close() {
        Ownership open = ownership;
        ownership = null;
        if (open != null) {
            open.close();
            released.fire(new Released());
        }
    }

    /** Has the work done by this server whenever it is the one that owns the name, until the claim is closed. */
    public Claim own(String name, Work work) {
        Candidate candidate = new Candidate(name, work, executor, this::release);
        candidates.add(candidate);
        look();
        return new Claim(this, candidate);
    }

    /** Looks for work that has no owner, now rather than within a second. */
    public void look() {
        Ownership open = ownership;
        if (open != null) {
            open.look();
        }
    }

    /** Everything that ever had an owner, by name; {@code Problem} 503 when the database does not answer. */
    public List<OwnedLease> list() {
        try {
            return new LeaseTable(database).all();
        } catch (SQLException e) {
            throw new Problem(503, "The database does not answer: who owns what is not known", e);
        }
    }

    void disown(Candidate candidate) {
        candidates.remove(candidate);
        Tenure tenure = candidate.end();
        if (tenure != null) {
            Candidates.awaited(candidate.done().thenRun(() -> release(tenure)));
        }
    }

    private void release(Tenure tenure) {
        Ownership open = ownership;
        if (open != null) {
            open.release(tenure);
            released.fire(new Released());
        }
    }
}
