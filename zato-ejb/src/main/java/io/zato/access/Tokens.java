package io.zato.access;

import io.zato.api.problem.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens that stand for users; only their digests are stored, which is enough for 192 random bits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Tokens {

    /** Tells secret scanners, and whoever finds one, what it is. */
    private static final String PREFIX = "zato_";

    private static final Duration LONGEST = Duration.ofDays(3660);

    @PersistenceContext(unitName = "zato")
    private EntityManager em;

    @Inject
    private Users users;

    /** A new token, to be read from this answer and never again; {@code Problem} 404 when there is no such user. */
    public Token create(String user, String name, Duration expiresIn, String who) {
        users.get(user);
        Credentials.checkTokenName(name);
        if (expiresIn.isZero() || expiresIn.compareTo(LONGEST) > 0) {
            throw Problem.invalid("expires_in", "must be more than nothing and 3660d at most");
        }
        forgetExpired(user);
        String secret = PREFIX + Passwords.random();
        AdminToken token = new AdminToken();
        token.id = UUID.randomUUID().toString();
        token.userName = user;
        token.name = name;
        token.hash = Passwords.digest(secret);
        token.createdBy = who;
        token.createdAt = System.currentTimeMillis();
        token.expiresAt = token.createdAt + expiresIn.toMillis();
        em.persist(token);
        em.persist(new AdminEvent(user, "token-created", name, who));
        return Token.of(token, secret);
    }

    /** Those that can still be used, oldest first; {@code Problem} 404 when there is no such user. */
    public List<Token> list(String user) {
        users.get(user);
        return em.createQuery(
                        "SELECT t FROM AdminToken t WHERE t.userName = :user AND t.expiresAt > :now ORDER BY t.createdAt",
                        AdminToken.class)
                .setParameter("user", user)
                .setParameter("now", System.currentTimeMillis())
                .getResultStream()
                .map(token -> Token.of(token, null))
                .toList();
    }

    /** {@code Problem} 404 when the user has no such token. */
    public void revoke(String user, String id, String who) {
        AdminToken token = Optional.ofNullable(em.find(AdminToken.class, id))
                .filter(found -> found.userName.equals(user))
                .orElseThrow(() -> Problem.notFound("The user " + user + " has no token " + id));
        em.remove(token);
        em.persist(new AdminEvent(user, "token-revoked", token.name, who));
    }

    /** Name of the active user the token stands for; empty when it is unknown, expired or its user switched off. */
    public Optional<String> userOf(String token) {
        return em.createQuery(
                        "SELECT u.name FROM AdminToken t, AdminUser u WHERE t.hash = :hash AND t.expiresAt > :now"
                                + " AND u.name = t.userName AND u.active = TRUE",
                        String.class)
                .setParameter("hash", Passwords.digest(token))
                .setParameter("now", System.currentTimeMillis())
                .getResultStream()
                .findFirst();
    }

    private void forgetExpired(String user) {
        em.createQuery("DELETE FROM AdminToken t WHERE t.userName = :user AND t.expiresAt <= :now")
                .setParameter("user", user)
                .setParameter("now", System.currentTimeMillis())
                .executeUpdate();
    }
}
