package io.zato.object;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** The current version of one object, with what it refers to and holds. */
@Entity
@Table(name = "stored_object")
class StoredObject extends ObjectState {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_object_seq")
    @SequenceGenerator(name = "stored_object_seq", sequenceName = "stored_object_seq", allocationSize = 50)
    Long id;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "object_reference", joinColumns = @JoinColumn(name = "object_id"))
    Set<Reference> references = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "object_claim", joinColumns = @JoinColumn(name = "object_id"))
    @Column(name = "claim")
    Set<String> claims = new HashSet<>();

    /** A row as a query of its columns read it: type, name, active, version, config, changedBy, changedAt, revision. */
    static StoredObject read(String kind, Object[] columns) {
        StoredObject row = new StoredObject();
        row.kind = kind;
        row.type = (String) columns[0];
        row.name = (String) columns[1];
        row.active = (boolean) columns[2];
        row.version = (long) columns[3];
        row.config = (String) columns[4];
        row.changedBy = (String) columns[5];
        row.changedAt = (long) columns[6];
        row.revision = (long) columns[7];
        return row;
    }
}
