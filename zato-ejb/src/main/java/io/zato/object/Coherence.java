package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.schema.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold between all objects once an import is done, looked up in memory: an import may bring thousands. */
final class Coherence {

    private static final int CANDIDATES = 500;

    private final Predicate<Key> known;
    private final Set<Key> there;
    private final Map<String, Key> holders;
    private final Map<Key, Draft> drafts = new HashMap<>();

    /** {@code known} are names that can be referred to without being stored. */
    Coherence(Store store, Predicate<Key> known) {
        this.known = known;
        this.there = store.bulk().keys();
        this.holders = store.bulk().claims();
    }

    /** These are to be written: what they hold now is let go of. */
    void willBe(List<Draft> written) {
        written.forEach(draft -> drafts.put(draft.key(), draft));
        holders.values().removeIf(drafts::containsKey);
    }

    /** These can be referred to, whether they are stored yet or not. */
    void areThere(Set<Key> keys) {
        there.addAll(keys);
    }

    void willGo(Set<Key> keys) {
        there.removeAll(keys);
        holders.values().removeIf(keys::contains);
    }

    /** From now on the object holds these; {@code Problem} 409 when somebody else does. */
    void claim(Key key, Set<String> claims) {
        for (String claim : claims) {
            Key holder = holders.putIfAbsent(claim, key);
            if (holder != null) {
                throw Problem.conflict("cannot have " + claim + ": " + holder + place(holder) + " has it already");
            }
        }
    }

    /** {@code Problem} 400 for a reference to nothing. */
    void check(Set<Reference> references) {
        List<FieldError> missing = references.stream()
                .filter(reference -> !exists(reference.target()))
                .map(reference -> new FieldError(reference.field, missing(reference)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem(400, missing.get(0).message(), missing);
        }
    }

    boolean exists(Key key) {
        return there.contains(key) || known.test(key);
    }

    private String place(Key holder) {
        Draft draft = drafts.get(holder);
        return draft == null || draft.at() == null
                ? ""
                : " (" + draft.at().file() + ", line " + draft.at().line() + ")";
    }

    private String missing(Reference reference) {
        List<String> names = there.stream()
                .filter(key -> key.kind().equals(reference.targetKind))
                .limit(CANDIDATES)
                .map(Key::name)
                .toList();
        return "names " + reference.target() + ", which does not exist" + Nearest.hint(reference.targetName, names);
    }
}
