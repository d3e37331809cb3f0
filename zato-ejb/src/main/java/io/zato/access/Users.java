package io.zato.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The administrators as they are stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Users {

    @PersistenceContext(unitName = "zato")
    private EntityManager em;

    public boolean none() {
        return em.createQuery("SELECT COUNT(u) FROM AdminUser u", Long.class).getSingleResult() == 0;
    }

    public void create(String name, String password) {
        em.persist(new AdminUser(name, Passwords.hash(password)));
    }

    /** Hash of the user's password; empty when there is no such user. */
    public Optional<String> hashOf(String name) {
        return Optional.ofNullable(em.find(AdminUser.class, name)).map(user -> user.passwordHash);
    }
}
