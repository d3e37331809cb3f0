package io.zato.object;

import io.zato.api.kind.Kind;
import io.zato.schema.Definitions;
import io.zato.schema.FieldSpec;
import io.zato.schema.JsonCodec;
import io.zato.schema.KindSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes drafts into rows within one revision. */
final class Writer {

    private final Store store;
    private final Items items;
    private final Definitions definitions;
    private final Vault vault;
    private final long revision;
    private final String who;

    Writer(Store store, Items items, Definitions definitions, Vault vault, long revision, String who) {
        this.store = store;
        this.items = items;
        this.definitions = definitions;
        this.vault = vault;
        this.revision = revision;
        this.who = who;
    }

    StoredObject create(Draft draft, String action) {
        long last = store.history(draft.key()).stream()
                .mapToLong(past -> past.version)
                .max()
                .orElse(0);
        return create(prepare(Optional.empty(), draft), last, action);
    }

    /** {@code last} is the last version of an object of that name which was deleted, else 0. */
    StoredObject create(Prepared prepared, long last, String action) {
        StoredObject row = new StoredObject();
        row.kind = prepared.key().kind();
        row.version = last;
        fill(row, prepared);
        store.insert(row);
        store.record(row, action);
        return row;
    }

    /** Replaces the row's content; secrets the draft does not give stay as they are. */
    StoredObject change(StoredObject row, Draft draft, String action) {
        return change(row, prepare(Optional.of(row), draft), action);
    }

    StoredObject change(StoredObject row, Prepared prepared, String action) {
        fill(row, prepared);
        store.record(row, action);
        return row;
    }

    /** The draft with what the row keeps; {@code Problem} 400 lists every field that is missing or out of bounds. */
    Prepared prepare(Optional<StoredObject> row, Draft draft) {
        KindSpec spec = draft.spec();
        Map<String, Object> config = config(row, draft);
        Record definition = definitions.check(spec, config, draft.subject());
        boolean active = draft.activeOr(true);
        Set<String> claims = active ? claims(spec.kind(), definition) : new HashSet<>();
        return new Prepared(draft, config, active, references(spec, config), claims);
    }

    /** {@code Problem} 400 lists what is wrong with a faulty draft besides. */
    void examine(Optional<StoredObject> row, Draft draft) {
        definitions.checkRest(draft.spec(), config(row, draft), draft.faulty(), draft.subject());
    }

    /** What a draft that was refused would hold; nothing where a field could not be read, for what it claims depends on any of them. */
    Set<String> claims(Optional<StoredObject> row, Draft draft) {
        if (!draft.faulty().isEmpty() || !draft.activeOr(true)) {
            return Set.of();
        }
        KindSpec spec = draft.spec();
        return definitions
                .asWritten(spec, config(row, draft))
                .map(definition -> claims(spec.kind(), definition))
                .orElse(Set.of());
    }

    void delete(StoredObject row) {
        row.version++;
        stamp(row);
        store.record(row, "deleted");
        store.remove(row);
    }

    /** In what the draft differs from the row; empty when it would change nothing. */
    List<FieldChange> differences(StoredObject row, Draft draft) {
        return Differences.of(
                items.body(row),
                items.body(draft),
                Vault.secretsOf(draft.spec(), items.open(draft.spec(), row.name, row.config)),
                Vault.secretsOf(draft.spec(), withKeptSecrets(row, draft)));
    }

    private Map<String, Object> config(Optional<StoredObject> row, Draft draft) {
        return row.isPresent() ? withKeptSecrets(row.get(), draft) : draft.config();
    }

    private Map<String, Object> withKeptSecrets(StoredObject row, Draft draft) {
        Map<String, Object> config = new LinkedHashMap<>(draft.config());
        if (row.type.equals(draft.spec().type())) {
            Vault.secretsOf(draft.spec(), items.open(draft.spec(), row.name, row.config))
                    .forEach(config::putIfAbsent);
        }
        return config;
    }

    private void fill(StoredObject row, Prepared prepared) {
        KindSpec spec = prepared.draft().spec();
        row.type = spec.type();
        row.name = prepared.draft().name();
        row.active = prepared.active();
        row.version++;
        row.config = JsonCodec.INSTANCE.text(vault.seal(spec, row.name, prepared.config()));
        row.references = prepared.references();
        row.claims = prepared.claims();
        stamp(row);
    }

    private void stamp(StoredObject row) {
        row.changedBy = who;
        row.changedAt = System.currentTimeMillis();
        row.revision = revision;
    }

    @SuppressWarnings("unchecked")
    private static <D extends Record> Set<String> claims(Kind<D> kind, Record definition) {
        return new HashSet<>(kind.claims((D) definition));
    }

    Set<Reference> references(Draft draft) {
        return references(draft.spec(), draft.config());
    }

    private static Set<Reference> references(KindSpec spec, Map<String, Object> config) {
        Set<Reference> references = new HashSet<>();
        for (FieldSpec field : spec.fields()) {
            if (field.refersTo().isEmpty() || config.get(field.name()) == null) {
                continue;
            }
            Object value = config.get(field.name());
            List<?> names = value instanceof List<?> list ? list : List.of(value);
            names.stream()
                    .map(Object::toString)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> references.add(new Reference(field.name(), field.refersTo(), name)));
        }
        return references;
    }
}
