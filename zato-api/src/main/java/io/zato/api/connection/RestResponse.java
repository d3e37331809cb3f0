package io.zato.api.connection;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The other system's answer; given back by a service it passes through to the caller as it is. */
public interface RestResponse extends AutoCloseable {

    int status();

    /** Every header under its lower-case name. */
    Map<String, List<String>> headers();

    /** Media type with its parameters; empty where none was sent. */
    String contentType();

    /** Length of the body in bytes; -1 when it is not known. */
    long length();

    /** The body as it arrives, to be read once. */
    InputStream stream();

    /** The whole body; may be asked for again. */
    byte[] bytes();

    /** The whole body as text. */
    String text();

    /** The body as maps and lists; {@code Problem} 502 when the status is 400 or more or the body is not JSON. */
    Object json();

    /** The body as the given type; {@code Problem} 502 when the status is 400 or more or the body does not fit. */
    <T> T as(Class<T> type);

    /** Gives the connection back; what was not read is thrown away. */
    @Override
    void close();
}
