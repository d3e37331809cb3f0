package io.zato.object;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One version an object had, or its deletion. */
@Entity
@Table(name = "object_history")
class ObjectHistory extends ObjectState {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "object_history_seq")
    @SequenceGenerator(name = "object_history_seq", sequenceName = "object_history_seq", allocationSize = 50)
    Long id;

    String action;

    ObjectHistory() {}

    ObjectHistory(StoredObject object, String action) {
        this.kind = object.kind;
        this.type = object.type;
        this.name = object.name;
        this.active = object.active;
        this.version = object.version;
        this.config = object.config;
        this.action = action;
        this.changedBy = object.changedBy;
        this.changedAt = object.changedAt;
        this.revision = object.revision;
    }
}
