package io.zato.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody who may sign in to the admin API. It is changed by its own methods only: EclipseLink notices what the class itself
 * writes, and not what others write into its fields.
 */
@Entity
@Table(name = "admin_user")
class AdminUser {

    @Id
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    boolean active = true;

    @Column(name = "changed_by")
    String changedBy;

    /** Milliseconds since 1970. */
    @Column(name = "changed_at")
    long changedAt;

    AdminUser() {}

    AdminUser(String name, String passwordHash) {
        this.name = name;
        this.passwordHash = passwordHash;
    }

    void changePassword(String newHash, String who) {
        passwordHash = newHash;
        stamp(who);
    }

    void activate(boolean isActive, String who) {
        active = isActive;
        stamp(who);
    }

    void stamp(String who) {
        changedBy = who;
        changedAt = System.currentTimeMillis();
    }
}
