package io.zato.api.kind;

/** A kind whose live form is a pool of connections, kept by the resource adapter. */
public interface Connector<D extends Record, C extends AutoCloseable> extends Kind<D> {

    /** The interface services ask for; a handle to it returns the connection to the pool when closed. */
    Class<C> connection();

    /** How many connections one definition may have, and how long a caller waits for one. */
    Pooling pooling(D definition);

    /** Opens one physical connection; throws when the other system cannot be reached or refuses us. */
    C connect(D definition, Context context) throws Exception;

    /** Whether an idle connection may be lent again; asked at every borrowing, so a round trip only after some idle time. */
    boolean valid(C connection);

    /** One round trip that proves the other system answers; throws with the reason when it does not. */
    void ping(C connection) throws Exception;
}
