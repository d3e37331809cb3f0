package io.zato.object;

import jakarta.persistence.Column;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;

/** What is stored of one version of an object, the current one or a past one; config is JSON with secrets encrypted. */
@MappedSuperclass
abstract class ObjectState {

    String kind;
    String type;
    String name;
    boolean active;
    long version;

    @Lob
    String config;

    @Column(name = "changed_by")
    String changedBy;

    /** Milliseconds since 1970. */
    @Column(name = "changed_at")
    long changedAt;

    long revision;

    Key key() {
        return new Key(kind, name);
    }
}
