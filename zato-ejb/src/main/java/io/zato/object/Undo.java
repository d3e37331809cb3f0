package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.schema.Catalogue;
import io.zato.schema.KindSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds what has to be for a revision to be taken back: what it wrote, as it was before. */
record Undo(Store store, Items items, Catalogue catalogue) {

    private static final String SERVICE = "service";
    private static final String DELETED = "deleted";

    /** {@code Problem} 404 for a revision that wrote nothing, 409 naming everything it wrote that was changed since. */
    Desired of(long revision) {
        Map<Key, List<ObjectHistory>> histories = histories(revision);
        List<FieldError> later = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        Set<Key> gone = new LinkedHashSet<>();
        histories.forEach((key, history) -> {
            ObjectHistory newest = history.get(0);
            if (newest.revision != revision) {
                later.add(new FieldError(
                        key.toString(),
                        "was " + newest.action + " by " + newest.changedBy + " in revision " + newest.revision));
                return;
            }
            Optional<ObjectHistory> before = before(history, revision);
            before.ifPresentOrElse(past -> drafts.add(draft(past)), () -> addUnlessGone(newest, gone));
        });
        refuse(revision, later);
        return new Desired(
                drafts, Set.of(), List.of(), Set.of(), OptionalLong.empty(), gone, Optional.of("rolled-back"));
    }

    /** Newest first. */
    private Map<Key, List<ObjectHistory>> histories(long revision) {
        List<Key> keys = store.journal().changedIn(revision);
        if (keys.isEmpty()) {
            throw Problem.notFound("Revision " + revision + " wrote nothing: ./zato changes lists revisions");
        }
        Map<Key, List<ObjectHistory>> histories = new LinkedHashMap<>();
        keys.forEach(key -> histories.put(key, new ArrayList<>()));
        store.bulk().histories(keys).forEach(row -> histories.get(row.key()).add(row));
        keys.stream().filter(key -> key.kind().equals(SERVICE)).findFirst().ifPresent(key -> {
            throw Problem.conflict("Revision " + revision + " deployed " + key
                    + ": take it back with ./zato service rollback, which compiles first");
        });
        return histories;
    }

    /** Empty when the object was not there before the revision. */
    private static Optional<ObjectHistory> before(List<ObjectHistory> history, long revision) {
        return history.stream()
                .filter(row -> row.revision < revision)
                .findFirst()
                .filter(row -> !row.action.equals(DELETED));
    }

    private static void addUnlessGone(ObjectHistory newest, Set<Key> gone) {
        if (!newest.action.equals(DELETED)) {
            gone.add(newest.key());
        }
    }

    private Draft draft(ObjectHistory past) {
        KindSpec spec = catalogue.spec(past.kind, past.type);
        return new Draft(spec, past.name, past.active, items.open(spec, past.name, past.config), Place.NONE);
    }

    private static void refuse(long revision, List<FieldError> later) {
        if (!later.isEmpty()) {
            FieldError first = later.get(0);
            throw new Problem(
                    409,
                    "Revision " + revision + " cannot be taken back: " + first.field() + " " + first.message()
                            + ", and " + (later.size() == 1 ? "that" : "these") + " would be lost. Take back later"
                            + " revisions first",
                    later);
        }
    }
}
