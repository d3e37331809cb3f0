package io.zato.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what is to be with what is, finds everything that is wrong, and only then writes. */
final class Import {

    private static final int TELL = 500;

    private final Store store;
    private final Writer writer;
    private final Progress progress;
    private final Desired desired;
    private final Existing existing;
    private final Plan.Builder plan = new Plan.Builder();
    private final List<Prepared> created = new ArrayList<>();
    private final List<Prepared> changed = new ArrayList<>();
    /** Drafts that will not be written, but whose references and claims are looked at all the same. */
    private final List<Draft> unfit = new ArrayList<>();

    private final Set<Key> pruned = new LinkedHashSet<>();
    private final Faults faults;
    private int written;

    Import(Store store, Writer writer, Desired desired, Progress progress) {
        this.store = store;
        this.writer = writer;
        this.desired = desired;
        this.progress = progress;
        this.faults = new Faults(desired.errors());
        Set<String> kinds = new HashSet<>(desired.complete());
        desired.drafts().forEach(draft -> kinds.add(draft.key().kind()));
        this.existing = Existing.of(store, kinds);
    }

    /** What is to be done; {@code Problem} 400 (409 for conflicts only) lists the errors of all items. */
    Plan.Builder compare(Coherence coherence) {
        int done = 0;
        for (Draft draft : desired.drafts()) {
            if (!faults.of(draft, () -> compare(draft)) || !draft.faulty().isEmpty()) {
                unfit.add(draft);
            }
            tell("validating", ++done, desired.drafts().size());
        }
        prune();
        coherence.willBe(Stream.concat(toWrite().stream().map(Prepared::draft), unfit.stream())
                .toList());
        coherence.willGo(pruned);
        coherence.areThere(named());
        toWrite().forEach(prepared -> check(prepared.draft(), prepared.references(), prepared.claims(), coherence));
        unfit.forEach(draft ->
                check(draft, writer.references(draft), writer.claims(existing.row(draft.key()), draft), coherence));
        refuseWhatIsUsed();
        faults.refuse();
        return plan;
    }

    private void compare(Draft draft) {
        Optional<StoredObject> row = existing.row(draft.key());
        if (!draft.faulty().isEmpty()) {
            writer.examine(row, draft);
            return;
        }
        if (row.isEmpty()) {
            plan.creates(draft.key());
            created.add(writer.prepare(row, draft));
            return;
        }
        List<FieldChange> differences = writer.differences(row.get(), draft);
        plan.changes(draft.key(), differences);
        if (!differences.isEmpty()) {
            changed.add(writer.prepare(row, draft));
        }
    }

    private void check(Draft draft, Set<Reference> references, Set<String> claims, Coherence coherence) {
        faults.of(draft, () -> coherence.check(references));
        faults.of(draft, () -> coherence.claim(draft.key(), claims));
    }

    private void prune() {
        Set<Key> stay = named();
        Stream<Key> unnamed =
                existing.keys().stream().filter(key -> desired.complete().contains(key.kind()) && !stay.contains(key));
        Stream.concat(unnamed, desired.gone().stream())
                .sorted(Comparator.comparing(Key::kind).thenComparing(Key::name))
                .forEach(pruned::add);
        pruned.forEach(plan::prunes);
    }

    private Set<Key> named() {
        Set<Key> named = new HashSet<>(desired.spoken());
        desired.drafts().forEach(draft -> named.add(draft.key()));
        return named;
    }

    private List<Prepared> toWrite() {
        List<Prepared> all = new ArrayList<>(created);
        all.addAll(changed);
        return all;
    }

    /** Those that go too do not count, nor those that are written anew: they were checked as they will be. */
    private void refuseWhatIsUsed() {
        if (pruned.isEmpty()) {
            return;
        }
        Set<Key> besides = new HashSet<>(pruned);
        changed.forEach(prepared -> besides.add(prepared.key()));
        store.bulk().users().forEach((target, users) -> {
            if (pruned.contains(target)) {
                users.stream()
                        .filter(user -> !besides.contains(user))
                        .findFirst()
                        .ifPresent(user -> faults.ofPruned(target, user));
            }
        });
    }

    /** Writes what {@link #compare} found. Everything is read first: each query after a change would write what was changed so far. */
    void write() {
        Map<Key, Prepared> changes = new HashMap<>();
        changed.forEach(prepared -> changes.put(prepared.key(), prepared));
        List<StoredObject> goners = store.bulk().managed(pruned);
        List<StoredObject> rows = store.bulk().managed(changes.keySet());
        Map<Key, Long> last =
                store.bulk().lastVersions(created.stream().map(Prepared::key).toList());
        goners.forEach(row -> step(() -> writer.delete(row)));
        rows.forEach(row -> step(() -> writer.change(row, changes.get(row.key()), action("changed"))));
        created.forEach(prepared ->
                step(() -> writer.create(prepared, last.getOrDefault(prepared.key(), 0L), action("created"))));
        store.flush();
    }

    private void step(Runnable step) {
        step.run();
        tell("writing", ++written, created.size() + changed.size() + pruned.size());
    }

    private String action(String usual) {
        return desired.action().orElse(usual);
    }

    private void tell(String phase, int done, int total) {
        if (done % TELL == 0 || done == total) {
            progress.at(phase, done, total);
        }
    }
}
