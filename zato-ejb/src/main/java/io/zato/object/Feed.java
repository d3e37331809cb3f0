package io.zato.object;

import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the registry reads: revisions in order, and objects with their secrets. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Feed {

    @Inject
    private Store store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Vault vault;

    public long revision() {
        return store.currentRevision();
    }

    public List<Change> after(long revision) {
        return store.changesAfter(revision);
    }

    public List<Loaded> all() {
        return store.all().stream().map(items()::loaded).toList();
    }

    /** Empty when the object was deleted. */
    public Optional<Loaded> load(Key key) {
        return store.find(key).map(items()::loaded);
    }

    /** Empty when there is no such object. */
    public Optional<CurrentVersion> current(Key key) {
        return store.journal().current(key.kind(), key.name()).stream().findFirst();
    }

    /** The current version of every object of the kind, by name. */
    public List<CurrentVersion> current(String kind) {
        return store.journal().current(kind, "");
    }

    /** What active objects name among those of that kind. */
    public List<Use> uses(String kind) {
        return store.uses(kind);
    }

    /** Those of the objects that are there, with a few queries for all. */
    public Map<Key, Loaded> load(Collection<Key> keys) {
        Map<Key, Loaded> loaded = new HashMap<>();
        store.bulk().rowsOf(keys).stream().map(items()::loaded).forEach(object -> loaded.put(object.key(), object));
        return loaded;
    }

    private Items items() {
        return new Items(catalogue, definitions, vault);
    }
}
