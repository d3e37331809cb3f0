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
}
