package io.zato.object;

import io.zato.object.Changes.Entry;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads which revision wrote what. */
record Journal(EntityManager em) {

    /** What a revision wrote; empty for one that wrote nothing. */
    List<Key> changedIn(long revision) {
        return em.createQuery("SELECT c FROM ChangeLog c WHERE c.revision = :revision ORDER BY c.id", ChangeLog.class)
                .setParameter("revision", revision)
                .getResultStream()
                .map(change -> new Key(change.kind, change.name))
                .distinct()
                .toList();
    }

    /** The current version of each object of the kind, or of the one of that name, by name. */
    List<CurrentVersion> current(String kind, String name) {
        return em.createQuery(
                        "SELECT o.name, o.active, o.version, o.revision FROM StoredObject o"
                                + " WHERE o.kind = :kind AND (:name = '' OR o.name = :name) ORDER BY o.name",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getResultStream()
                .map(row -> new CurrentVersion(
                        new Key(kind, (String) row[0]), (boolean) row[1], (long) row[2], (long) row[3]))
                .toList();
    }

    /** The newest first: the log is found by its index, the history by the names in it. */
    List<Entry> since(long revision, int limit) {
        List<ChangeLog> changes = em.createQuery(
                        "SELECT c FROM ChangeLog c WHERE c.revision > :revision ORDER BY c.revision DESC, c.id DESC",
                        ChangeLog.class)
                .setParameter("revision", revision)
                .setMaxResults(limit)
                .getResultList();
        Map<Written, Entry> entries = new HashMap<>();
        changes.stream()
                .map(change -> new Key(change.kind, change.name))
                .distinct()
                .forEach(key -> entries(key, revision, entries));
        return changes.stream()
                .map(change -> entries.get(new Written(change.revision, new Key(change.kind, change.name))))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Written(long revision, Key key) {}

    private void entries(Key key, long revision, Map<Written, Entry> entries) {
        em.createQuery(
                        "SELECT h.revision, h.changedAt, h.changedBy, h.action, h.version FROM ObjectHistory h"
                                + " WHERE h.kind = :kind AND h.name = :name AND h.revision > :revision",
                        Object[].class)
                .setParameter("kind", key.kind())
                .setParameter("name", key.name())
                .setParameter("revision", revision)
                .getResultList()
                .forEach(row -> entries.put(new Written((long) row[0], key), entry(key, row)));
    }

    private static Entry entry(Key key, Object[] row) {
        return new Entry(
                (long) row[0],
                Instant.ofEpochMilli((long) row[1]),
                (String) row[2],
                (String) row[3],
                key.kind(),
                key.name(),
                (long) row[4]);
    }
}
