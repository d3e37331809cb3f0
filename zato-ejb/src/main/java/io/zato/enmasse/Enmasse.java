package io.zato.enmasse;

import io.zato.object.Desired;
import io.zato.object.Imports;
import io.zato.object.Plan;
import io.zato.object.Progress;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Imports objects of all kinds from files: everything in one transaction, or nothing. */
@ApplicationScoped
public class Enmasse {

    private static final long LOOK_MILLIS = 250;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Imports imports;

    /** What an import would do; {@code Problem} 400 lists every error with its line. */
    public Plan plan(Bundle bundle, Options options) {
        Reading reading = read(bundle, options);
        return imports.plan(desired(reading, options)).without(reading.unsupported);
    }

    /** Creates, changes and, where that was asked for, deletes what the files say, in one transaction. */
    public Plan run(Bundle bundle, Options options, Progress progress) {
        Reading reading = read(bundle, options);
        Desired desired = desired(reading, options);
        progress.at("read", reading.drafts.size(), reading.drafts.size());
        await(desired, options, progress);
        return imports.apply(desired, progress).without(reading.unsupported);
    }

    /** What taking back a revision would do; {@code Problem} 409 names what was changed since. */
    public Plan undoPlan(long revision) {
        return imports.undoPlan(revision);
    }

    /** Takes back what a revision did; that makes a new revision. */
    public Plan undo(long revision, Progress progress) {
        return imports.undo(revision, progress);
    }

    private Reading read(Bundle bundle, Options options) {
        return new Reading(catalogue, definitions, options.ignoreUnsupported()).of(bundle);
    }

    private static Desired desired(Reading reading, Options options) {
        return new Desired(
                reading.drafts,
                reading.spoken,
                reading.errors,
                options.prune() ? reading.kinds : Set.of(),
                options.revision());
    }

    /** Returns when the services that the drafts refer to are there, or the time is over: then the import says which are missing. */
    private void await(Desired desired, Options options, Progress progress) {
        long deadline = System.nanoTime() + options.patience().toNanos();
        int missing = options.patience().isZero() ? 0 : imports.missingServices(desired);
        while (missing > 0 && System.nanoTime() < deadline) {
            progress.at("waiting for services", 0, missing);
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            missing = imports.missingServices(desired);
        }
    }
}
