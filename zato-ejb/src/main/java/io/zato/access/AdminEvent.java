package io.zato.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that was changed about an administrator, kept after the user is gone. */
@Entity
@Table(name = "admin_event")
class AdminEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admin_event_seq")
    @SequenceGenerator(name = "admin_event_seq", sequenceName = "admin_event_seq", allocationSize = 50)
    Long id;

    @Column(name = "user_name")
    String userName;

    String action;
    String detail;

    @Column(name = "changed_by")
    String changedBy;

    /** Milliseconds since 1970. */
    @Column(name = "changed_at")
    long changedAt;

    AdminEvent() {}

    AdminEvent(String userName, String action, String detail, String changedBy) {
        this.userName = userName;
        this.action = action;
        this.detail = detail;
        this.changedBy = changedBy;
        this.changedAt = System.currentTimeMillis();
    }
}
