package io.zato.object;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects of some kinds as they are now, read all at once. */
final class Existing {

    private final Map<Key, StoredObject> rows = new HashMap<>();

    private Existing() {}

    static Existing of(Store store, Collection<String> kinds) {
        Existing existing = new Existing();
        kinds.forEach(kind -> store.bulk().rows(kind).forEach(row -> existing.rows.put(row.key(), row)));
        return existing;
    }

    /** The row, to be read only. */
    Optional<StoredObject> row(Key key) {
        return Optional.ofNullable(rows.get(key));
    }

    Collection<Key> keys() {
        return rows.keySet();
    }
}
