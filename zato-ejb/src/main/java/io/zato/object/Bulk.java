package io.zato.object;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads thousands of objects with a few queries. */
record Bulk(EntityManager em) {

    private static final int CHUNK = 200;
    private static final String COLUMNS =
            "SELECT o.type, o.name, o.active, o.version, o.config, o.changedBy, o.changedAt, o.revision"
                    + " FROM StoredObject o WHERE o.kind = :kind";

    /** The objects of a kind without what they refer to and hold, to be read only: nothing watches over them, so that thousands cost little. */
    List<StoredObject> rows(String kind) {
        return em.createQuery(COLUMNS, Object[].class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(columns -> StoredObject.read(kind, columns))
                .toList();
    }

    /** These objects, to be read only as those of {@link #rows(String)}. */
    List<StoredObject> rowsOf(Collection<Key> keys) {
        List<StoredObject> rows = new ArrayList<>();
        inChunks(keys, (kind, names) -> em.createQuery(COLUMNS + " AND o.name IN :names", Object[].class)
                .setParameter("kind", kind)
                .setParameter("names", names)
                .getResultList()
                .forEach(columns -> rows.add(StoredObject.read(kind, columns))));
        return rows;
    }

    Set<Key> keys() {
        Set<Key> keys = new HashSet<>();
        columns("SELECT o.kind, o.name FROM StoredObject o").forEach(row -> keys.add(key(row, 0)));
        return keys;
    }

    /** Who holds each claim. */
    Map<String, Key> claims() {
        Map<String, Key> holders = new HashMap<>();
        columns("SELECT o.kind, o.name, c FROM StoredObject o JOIN o.claims c")
                .forEach(row -> holders.put((String) row[2], key(row, 0)));
        return holders;
    }

    /** Who refers to each object. */
    Map<Key, List<Key>> users() {
        Map<Key, List<Key>> users = new HashMap<>();
        columns("SELECT o.kind, o.name, r.targetKind, r.targetName FROM StoredObject o JOIN o.references r")
                .forEach(row -> users.computeIfAbsent(key(row, 2), target -> new ArrayList<>())
                        .add(key(row, 0)));
        return users;
    }

    /** The objects as they can be changed, with what they hold; what they refer to is read one by one, as EclipseLink cannot fetch embeddables. */
    List<StoredObject> managed(Collection<Key> keys) {
        Set<StoredObject> managed = new LinkedHashSet<>();
        inChunks(
                keys,
                (kind, names) -> managed.addAll(em.createQuery(
                                "SELECT o FROM StoredObject o LEFT JOIN FETCH o.claims"
                                        + " WHERE o.kind = :kind AND o.name IN :names",
                                StoredObject.class)
                        .setParameter("kind", kind)
                        .setParameter("names", names)
                        .getResultList()));
        return List.copyOf(managed);
    }

    /** The last version of each that ever was. */
    Map<Key, Long> lastVersions(Collection<Key> keys) {
        Map<Key, Long> versions = new HashMap<>();
        inChunks(keys, (kind, names) -> em.createQuery(
                        "SELECT h.name, MAX(h.version) FROM ObjectHistory h"
                                + " WHERE h.kind = :kind AND h.name IN :names GROUP BY h.name",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("names", names)
                .getResultList()
                .forEach(row -> versions.put(new Key(kind, (String) row[0]), (Long) row[1])));
        return versions;
    }

    /** Every version of each, the newest first. */
    List<ObjectHistory> histories(Collection<Key> keys) {
        List<ObjectHistory> histories = new ArrayList<>();
        inChunks(
                keys,
                (kind, names) -> histories.addAll(em.createQuery(
                                "SELECT h FROM ObjectHistory h WHERE h.kind = :kind AND h.name IN :names"
                                        + " ORDER BY h.version DESC, h.id DESC",
                                ObjectHistory.class)
                        .setParameter("kind", kind)
                        .setParameter("names", names)
                        .getResultList()));
        return histories;
    }

    private List<Object[]> columns(String query) {
        return em.createQuery(query, Object[].class).getResultList();
    }

    private static Key key(Object[] row, int at) {
        return new Key((String) row[at], (String) row[at + 1]);
    }

    private static void inChunks(Collection<Key> keys, BiConsumer<String, List<String>> query) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        keys.forEach(key ->
                names.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key.name()));
        names.forEach((kind, all) -> {
            for (int from = 0; from < all.size(); from += CHUNK) {
                query.accept(kind, all.subList(from, Math.min(all.size(), from + CHUNK)));
            }
        });
    }
}
