package io.zato.object;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Tells every server which object to read again; revisions commit in order. */
@Entity
@Table(name = "change_log")
class ChangeLog {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_log_seq")
    @SequenceGenerator(name = "change_log_seq", sequenceName = "change_log_seq", allocationSize = 50)
    Long id;

    long revision;
    String kind;
    String name;

    ChangeLog() {}

    ChangeLog(long revision, String kind, String name) {
        this.revision = revision;
        this.kind = kind;
        this.name = name;
    }
}
