package io.zato.object;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables behind the objects; with {@link Bulk} and {@link Journal} the only class that queries them. */
@Dependent
class Store {

    @PersistenceContext(unitName = "zato")
    private EntityManager em;

    /** The queries for thousands of objects at once. */
    Bulk bulk() {
        return new Bulk(em);
    }

    Journal journal() {
        return new Journal(em);
    }

    /** Takes the row lock every writer holds to its commit, so that revisions commit in order. */
    long nextRevision() {
        em.createNativeQuery("UPDATE revision SET n = n + 1").executeUpdate();
        return currentRevision();
    }

    long currentRevision() {
        return ((Number) em.createNativeQuery("SELECT n FROM revision").getSingleResult()).longValue();
    }

    Optional<StoredObject> find(Key key) {
        return em.createQuery(
                        "SELECT o FROM StoredObject o WHERE o.kind = :kind AND o.name = :name", StoredObject.class)
                .setParameter("kind", key.kind())
                .setParameter("name", key.name())
                .getResultStream()
                .findFirst();
    }

    List<StoredObject> all() {
        return em.createQuery("SELECT o FROM StoredObject o ORDER BY o.id", StoredObject.class)
                .getResultList();
    }

    Page<StoredObject> page(String kind, String filter, int offset, int limit) {
        String from = " FROM StoredObject o WHERE o.kind = :kind AND LOWER(o.name) LIKE :filter ESCAPE '!'";
        String pattern = "%" + filter.toLowerCase().replaceAll("([!%_])", "!$1") + "%";
        long total = em.createQuery("SELECT COUNT(o)" + from, Long.class)
                .setParameter("kind", kind)
                .setParameter("filter", pattern)
                .getSingleResult();
        List<StoredObject> items = em.createQuery("SELECT o" + from + " ORDER BY o.name", StoredObject.class)
                .setParameter("kind", kind)
                .setParameter("filter", pattern)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return new Page<>(total, items);
    }

    /** How many there are of each kind that has any. */
    Map<String, Long> counts() {
        return em.createQuery("SELECT o.kind, COUNT(o) FROM StoredObject o GROUP BY o.kind", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Objects that name the given one. */
    List<StoredObject> usersOf(Key target) {
        return em.createQuery(
                        "SELECT DISTINCT o FROM StoredObject o JOIN o.references r"
                                + " WHERE r.targetKind = :kind AND r.targetName = :name ORDER BY o.kind, o.name",
                        StoredObject.class)
                .setParameter("kind", target.kind())
                .setParameter("name", target.name())
                .getResultList();
    }

    /** What active objects name among those of that kind. */
    List<Use> uses(String kind) {
        return em.createQuery(
                        "SELECT o.kind, o.name, r.targetName FROM StoredObject o JOIN o.references r"
                                + " WHERE r.targetKind = :kind AND o.active = TRUE ORDER BY o.kind, o.name",
                        Object[].class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(row -> new Use(new Key((String) row[0], (String) row[1]), (String) row[2]))
                .toList();
    }

    /** Another object that holds one of the claims. */
    Optional<StoredObject> holderOf(Collection<String> claims, Key besides) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery("SELECT o FROM StoredObject o JOIN o.claims c WHERE c IN :claims", StoredObject.class)
                .setParameter("claims", claims)
                .getResultStream()
                .filter(holder -> !holder.key().equals(besides))
                .findFirst();
    }

    void insert(StoredObject object) {
        em.persist(object);
    }

    void remove(StoredObject object) {
        em.remove(object);
    }

    /** Makes what was written so far visible to the queries that follow. */
    void flush() {
        em.flush();
    }

    void record(StoredObject object, String action) {
        em.persist(new ObjectHistory(object, action));
        em.persist(new ChangeLog(object.revision, object.kind, object.name));
    }

    List<ObjectHistory> history(Key key) {
        return em.createQuery(
                        "SELECT h FROM ObjectHistory h WHERE h.kind = :kind AND h.name = :name ORDER BY h.version DESC, h.id DESC",
                        ObjectHistory.class)
                .setParameter("kind", key.kind())
                .setParameter("name", key.name())
                .getResultList();
    }

    List<Change> changesAfter(long revision) {
        return em.createQuery(
                        "SELECT c FROM ChangeLog c WHERE c.revision > :revision ORDER BY c.revision, c.id",
                        ChangeLog.class)
                .setParameter("revision", revision)
                .getResultStream()
                .map(change -> new Change(change.revision, new Key(change.kind, change.name)))
                .toList();
    }
}
