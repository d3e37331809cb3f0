package io.zato.access;

import io.zato.api.problem.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The administrators as they are stored; each change is kept with who made it and when. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Users {

    @PersistenceContext(unitName = "zato")
    private EntityManager em;

    public boolean none() {
        return em.createQuery("SELECT COUNT(u) FROM AdminUser u", Long.class).getSingleResult() == 0;
    }

    public List<User> list() {
        return em.createQuery("SELECT u FROM AdminUser u ORDER BY u.name", AdminUser.class)
                .getResultStream()
                .map(User::of)
                .toList();
    }

    /** {@code Problem} 404 when there is no such user. */
    public User get(String name) {
        return User.of(row(name));
    }

    /** {@code Problem} 409 when the name is taken, 400 when name or password cannot be used. */
    public User create(String name, String password, String who) {
        Credentials.checkName(name);
        Credentials.checkPassword(password);
        return add(name, password, who);
    }

    /** Without a look at the password: it is the choice of who makes the environment. */
    public User createFirst(String name, String password) {
        return add(name, password, "zato");
    }

    private User add(String name, String password, String who) {
        if (locked().stream().anyMatch(user -> user.name.equals(name))) {
            throw Problem.conflict("The user " + name + " exists already");
        }
        AdminUser user = new AdminUser(name, Passwords.hash(password));
        user.stamp(who);
        em.persist(user);
        record(user, "created", who);
        return User.of(user);
    }

    /** Changes what is given. A new password ends every token of the user; {@code Problem} 409 when nobody could sign in any more. */
    public User change(String name, Optional<String> password, Optional<Boolean> active, String who) {
        AdminUser user = row(name);
        password.ifPresent(given -> changePassword(user, given, who));
        active.filter(given -> given != user.active).ifPresent(given -> activate(user, given, who));
        return User.of(user);
    }

    private void changePassword(AdminUser user, String password, String who) {
        Credentials.checkPassword(password);
        user.changePassword(Passwords.hash(password), who);
        endTokens(user.name);
        record(user, "password-changed", who);
    }

    private void activate(AdminUser user, boolean active, String who) {
        if (!active) {
            othersRemain(user.name);
        }
        user.activate(active, who);
        record(user, active ? "enabled" : "disabled", who);
    }

    /** {@code Problem} 409 when nobody else could sign in any more. */
    public void delete(String name, String who) {
        AdminUser user = row(name);
        othersRemain(name);
        endTokens(name);
        em.remove(user);
        record(user, "deleted", who);
    }

    /** Newest first; {@code Problem} 404 when there never was such a user. */
    public List<UserEvent> history(String name) {
        List<UserEvent> events = em.createQuery(
                        "SELECT e FROM AdminEvent e WHERE e.userName = :name ORDER BY e.changedAt DESC, e.id DESC",
                        AdminEvent.class)
                .setParameter("name", name)
                .getResultStream()
                .map(UserEvent::of)
                .toList();
        if (events.isEmpty()) {
            throw missing(name);
        }
        return events;
    }

    /** Hash of the user's password; empty when there is no such user or the user is switched off. */
    public Optional<String> hashOf(String name) {
        return Optional.ofNullable(em.find(AdminUser.class, name))
                .filter(user -> user.active)
                .map(user -> user.passwordHash);
    }

    private void record(AdminUser user, String action, String who) {
        em.persist(new AdminEvent(user.name, action, "", who));
    }

    private void othersRemain(String name) {
        if (locked().stream().noneMatch(user -> user.active && !user.name.equals(name))) {
            throw Problem.conflict(name + " is the last administrator who can sign in: create or enable another first");
        }
    }

    /** All users, kept from changing until the transaction ends: two administrators must not switch each other off. */
    private List<AdminUser> locked() {
        return em.createQuery("SELECT u FROM AdminUser u ORDER BY u.name", AdminUser.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void endTokens(String name) {
        em.createQuery("DELETE FROM AdminToken t WHERE t.userName = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    private AdminUser row(String name) {
        return Optional.ofNullable(em.find(AdminUser.class, name)).orElseThrow(() -> missing(name));
    }

    private static Problem missing(String name) {
        return Problem.notFound("There is no user " + name);
    }
}
