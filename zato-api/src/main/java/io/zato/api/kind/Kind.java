package io.zato.api.kind;

/** Something an administrator can define many of; the record {@code D} is its only schema. */
public interface Kind<D extends Record> {

    /** The record, annotated with {@link Definition}, that names, defaults and explains every field. */
    Class<D> definition();
}
