package io.zato.jca.inbound;

/** How the messages of one consumer get to the inbox. */
interface Deliveries extends AutoCloseable {

    /** Delivers the next message, if one comes in time; what is thrown means that the consumer is of no more use. */
    void next() throws Exception;

    @Override
    void close();
}
