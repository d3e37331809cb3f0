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
import java.util.Set;
import java.util.TreeMap;

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
        StoredObject row = new StoredObject();
        row.kind = draft.spec().name();
        row.version = store.history(draft.key()).stream()
                .mapToLong(past -> past.version)
                .max()
                .orElse(0);
        fill(row, draft, draft.config(), draft.activeOr(true));
        store.insert(row);
        store.record(row, action);
        return row;
    }

    /** Replaces the row's content; secrets the draft does not give stay as they are. */
    StoredObject change(StoredObject row, Draft draft, String action) {
        Map<String, Object> config = withKeptSecrets(row, draft);
        fill(row, draft, config, draft.activeOr(true));
        store.record(row, action);
        return row;
    }

    void delete(StoredObject row) {
        row.version++;
        stamp(row);
        store.record(row, "deleted");
        store.remove(row);
    }

    /** Fields in which the draft differs from the row; empty when it would change nothing. */
    List<String> differences(StoredObject row, Draft draft) {
        Map<String, Object> before = comparable(draft.spec(), items.open(draft.spec(), row.name, row.config));
        Map<String, Object> after = comparable(draft.spec(), withKeptSecrets(row, draft));
        before.put("is_active", row.active);
        after.put("is_active", draft.activeOr(true));
        if (!row.type.equals(draft.spec().type())) {
            before.put("type", row.type);
            after.put("type", draft.spec().type());
        }
        return after.keySet().stream()
                .filter(field ->
                        !JsonCodec.INSTANCE.text(after.get(field)).equals(JsonCodec.INSTANCE.text(before.get(field))))
                .toList();
    }

    private Map<String, Object> withKeptSecrets(StoredObject row, Draft draft) {
        Map<String, Object> config = new LinkedHashMap<>(draft.config());
        if (row.type.equals(draft.spec().type())) {
            Vault.secretsOf(draft.spec(), items.open(draft.spec(), row.name, row.config))
                    .forEach(config::putIfAbsent);
        }
        return config;
    }

    private static Map<String, Object> comparable(KindSpec spec, Map<String, Object> config) {
        Map<String, Object> all = new TreeMap<>(spec.shown(config));
        all.putAll(Vault.secretsOf(spec, config));
        return all;
    }

    private void fill(StoredObject row, Draft draft, Map<String, Object> config, boolean active) {
        KindSpec spec = draft.spec();
        Record definition = definitions.check(spec, config, draft.subject());
        row.type = spec.type();
        row.name = draft.name();
        row.active = active;
        row.version++;
        row.config = JsonCodec.INSTANCE.text(vault.seal(spec, draft.name(), config));
        row.references = references(spec, config);
        row.claims = active ? claims(spec.kind(), definition) : new HashSet<>();
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
