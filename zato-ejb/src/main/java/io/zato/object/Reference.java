package io.zato.object;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** That an object names another one in one of its fields. */
@Embeddable
class Reference {

    @Column(name = "field")
    String field;

    @Column(name = "target_kind")
    String targetKind;

    @Column(name = "target_name")
    String targetName;

    Reference() {}

    Reference(String field, String targetKind, String targetName) {
        this.field = field;
        this.targetKind = targetKind;
        this.targetName = targetName;
    }

    Key target() {
        return new Key(targetKind, targetName);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference that
                && field.equals(that.field)
                && targetKind.equals(that.targetKind)
                && targetName.equals(that.targetName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, targetKind, targetName);
    }
}
