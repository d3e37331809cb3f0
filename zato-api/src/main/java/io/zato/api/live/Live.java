package io.zato.api.live;

/** The running form of one definition; closing it lets work in flight finish. */
public interface Live extends AutoCloseable {

    @Override
    default void close() throws Exception {}
}
