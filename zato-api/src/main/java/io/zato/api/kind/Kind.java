package io.zato.api.kind;

import java.util.Set;

/** Something an administrator can define many of; the record {@code D} is its only schema. */
public interface Kind<D extends Record> {

    /** The record, annotated with {@link Definition}, that names, defaults and explains every field. */
    Class<D> definition();

    /** What only one active object of the platform may have, for example {@code http GET /crm/{}} or {@code port 2575}. */
    default Set<String> claims(D definition) {
        return Set.of();
    }
}
