package io.zato.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stands for a user until it expires or is revoked; only its hash is kept. Times are milliseconds since 1970. */
@Entity
@Table(name = "admin_token")
class AdminToken {

    @Id
    String id;

    @Column(name = "user_name")
    String userName;

    String name;

    @Column(name = "token_hash")
    String hash;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;
}
