package io.zato.api.connection;

/** A connection that something can be handed to without knowing what kind it is. */
public interface Delivery extends AutoCloseable {

    /** Hands the body to where the definition says, and returns the other system's answer; null where the kind has none. */
    Object deliver(Object body);
}
