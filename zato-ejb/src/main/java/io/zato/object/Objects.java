package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.KindSpec;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads and writes the objects administrators define; each writing call is one transaction and one revision. */
@Stateless
public class Objects {

    @Inject
    private Store store;

    @Inject
    private Rules rules;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Vault vault;

    public Page<Item> list(String kind, String filter, int offset, int limit) {
        catalogue.kind(kind);
        Page<StoredObject> page = store.page(catalogue.canonical(kind), filter, offset, limit);
        return new Page<>(
                page.total(), page.items().stream().map(items()::shown).toList());
    }

    /** How many there are of each kind, by the kind's own name; a kind without any is not there. */
    public Map<String, Long> counts() {
        return store.counts();
    }

    /** {@code Problem} 404 when there is no such object. */
    public Item get(String kind, String name) {
        return items().shown(row(key(kind, name)));
    }

    public Optional<Item> find(Key key) {
        return store.find(key).map(items()::shown);
    }

    /** {@code Problem} 409 when the name is taken. */
    public Item create(String kind, Map<String, Object> body, String who) {
        Draft draft = draft(kind, body);
        Writer writer = writer(who);
        if (store.find(draft.key()).isPresent()) {
            throw Problem.conflict(draft.key() + " exists already");
        }
        return checked(writer.create(draft, "created"));
    }

    /** Replaces every field but the secrets that are not given; {@code Problem} 409 when the version is not the expected one. */
    public Item replace(Key target, Map<String, Object> body, OptionalLong expected, String who) {
        return change(target, expected, who, row -> body);
    }

    /** Changes the given fields only; null takes a field back to its default. */
    public Item patch(Key target, Map<String, Object> changes, OptionalLong expected, String who) {
        return change(target, expected, who, row -> {
            Map<String, Object> body = new LinkedHashMap<>(items().shown(row).body());
            KindSpec spec = catalogue.spec(row.kind, row.type);
            changes.keySet().forEach(name -> body.remove(spec.fieldAt(name)));
            body.putAll(changes);
            return body;
        });
    }

    private interface Edit {
        Map<String, Object> of(StoredObject row);
    }

    private Item change(Key target, OptionalLong expected, String who, Edit edit) {
        Writer writer = writer(who);
        StoredObject row = expected(row(canonical(target)), expected);
        Map<String, Object> body = new LinkedHashMap<>(edit.of(row));
        body.putIfAbsent("name", row.name);
        Draft draft = draft(row.kind, body);
        if (!draft.name().equals(row.name)) {
            return rename(writer, row, draft);
        }
        if (writer.differences(row, draft).isEmpty()) {
            return items().shown(row);
        }
        return checked(writer.change(row, draft, "changed"));
    }

    private Item rename(Writer writer, StoredObject row, Draft draft) {
        rules.unused(row.key());
        if (store.find(draft.key()).isPresent()) {
            throw Problem.conflict(draft.key() + " exists already");
        }
        Map<String, Object> config = new LinkedHashMap<>(draft.config());
        Vault.secretsOf(draft.spec(), items().open(draft.spec(), row.name, row.config))
                .forEach(config::putIfAbsent);
        writer.delete(row);
        store.flush();
        return checked(
                writer.create(new Draft(draft.spec(), draft.name(), draft.active(), config, Place.NONE), "renamed"));
    }

    /** {@code Problem} 409 naming its users when it is in use. */
    public void delete(Key target, OptionalLong expected, String who) {
        Writer writer = writer(who);
        Key key = canonical(target);
        StoredObject row = expected(row(key), expected);
        rules.unused(key);
        writer.delete(row);
    }

    /** Makes a past version, with its secrets, the current one; a deleted object comes back. */
    public Item rollback(Key target, long version, String who) {
        Writer writer = writer(who);
        Key key = canonical(target);
        ObjectHistory past = store.history(key).stream()
                .filter(row -> row.version == version && !row.action.equals("deleted"))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(key + " has no version " + version));
        var spec = catalogue.spec(past.kind, past.type);
        Draft draft = new Draft(spec, past.name, past.active, items().open(spec, past.name, past.config), Place.NONE);
        Optional<StoredObject> row = store.find(key);
        return checked(
                row.isPresent() ? writer.change(row.get(), draft, "rolled-back") : writer.create(draft, "rolled-back"));
    }

    private Item checked(StoredObject row) {
        store.flush();
        rules.check(row);
        return items().shown(row);
    }

    private StoredObject row(Key key) {
        return store.find(key).orElseThrow(() -> missing(key));
    }

    private static Problem missing(Key key) {
        return Problem.notFound("There is no " + key);
    }

    private static StoredObject expected(StoredObject row, OptionalLong version) {
        if (version.isPresent() && version.getAsLong() != row.version) {
            throw Problem.conflict(row.key() + " was changed by " + row.changedBy
                    + " in the meantime (version " + row.version + ", you had " + version.getAsLong()
                    + "): read it again and repeat your change");
        }
        return row;
    }

    private Draft draft(String kind, Map<String, Object> body) {
        return Draft.of(catalogue, definitions, kind, body);
    }

    private Key key(String kind, String name) {
        catalogue.kind(kind);
        return canonical(new Key(kind, name));
    }

    private Key canonical(Key key) {
        return new Key(catalogue.canonical(key.kind()), key.name());
    }

    private Writer writer(String who) {
        return new Writer(store, items(), definitions, vault, store.nextRevision(), who);
    }

    private Items items() {
        return new Items(catalogue, definitions, vault);
    }
}
