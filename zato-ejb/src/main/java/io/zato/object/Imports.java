package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Many objects at once: what an import would do, and doing it in one transaction and one revision. */
@Stateless
public class Imports {

    private static final String SERVICE = "service";

    @Inject
    private Store store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Vault vault;

    @Inject
    @Any
    private Instance<Known> known;

    @Resource
    private SessionContext session;

    /** What would be created, changed, left and deleted; writes nothing. {@code Problem} as {@link #apply}. */
    public Plan plan(Desired desired) {
        long revision = store.currentRevision();
        return prepare(desired, writer(revision, ""), new Progress(""))
                .compare(coherence())
                .build(revision);
    }

    /** Writes all drafts or none; they may refer to one another in any order. {@code Problem} 400 or 409 lists everything that is wrong. */
    public Plan apply(Desired desired, Progress progress) {
        return apply(desired, progress, store.nextRevision());
    }

    private Plan apply(Desired desired, Progress progress, long revision) {
        refuseOutdated(desired, revision - 1);
        Import all = prepare(desired, writer(revision, progress.who()), progress);
        Plan.Builder plan = all.compare(coherence());
        if (plan.nothing()) {
            session.setRollbackOnly();
            return plan.build(revision - 1);
        }
        all.write();
        return plan.build(revision);
    }

    /** What taking back a revision would do; {@code Problem} 409 names what was changed since. */
    public Plan undoPlan(long revision) {
        return plan(undo().of(revision));
    }

    /** Brings what a revision wrote back to what it was before. */
    public Plan undo(long revision, Progress progress) {
        long next = store.nextRevision();
        return apply(undo().of(revision), progress, next);
    }

    /** How many services the drafts refer to that are not there. */
    public int missingServices(Desired desired) {
        Coherence coherence = coherence();
        Writer writer = writer(0, "");
        return (int) desired.drafts().stream()
                .flatMap(draft -> writer.references(draft).stream())
                .map(Reference::target)
                .filter(target -> target.kind().equals(SERVICE) && !coherence.exists(target))
                .distinct()
                .count();
    }

    private static void refuseOutdated(Desired desired, long current) {
        if (desired.revision().isPresent() && desired.revision().getAsLong() != current) {
            throw Problem.conflict("Nothing was imported. Since the plan of revision "
                    + desired.revision().getAsLong() + " something was changed (now it is revision " + current
                    + "): look at the plan again");
        }
    }

    private Import prepare(Desired desired, Writer writer, Progress progress) {
        return new Import(store, writer, desired, progress);
    }

    private Coherence coherence() {
        return new Coherence(store, key -> known.stream().anyMatch(names -> names.has(key)));
    }

    private Undo undo() {
        return new Undo(store, items(), catalogue);
    }

    private Writer writer(long revision, String who) {
        return new Writer(store, items(), definitions, vault, revision, who);
    }

    private Items items() {
        return new Items(catalogue, definitions, vault);
    }
}
