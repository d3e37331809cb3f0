package io.zato.api.kind;

import java.io.InputStream;
import java.io.OutputStream;

/** Reads and writes JSON (RFC 8259) in UTF-8; input that is not JSON, or does not fit the type, is a {@code Problem} 400. */
public interface Codec {

    /** The value as JSON. */
    byte[] write(Object value);

    /** Writes the value as JSON and leaves the stream open. */
    void write(Object value, OutputStream target);

    /** Maps, lists, strings, numbers, booleans; null for empty input and for JSON null. */
    Object read(InputStream json);

    /** JSON as the given type; null for JSON null. */
    <T> T read(InputStream json, Class<T> type);

    /** A map, list or record as the given type: copied when the classes differ, itself when it fits. */
    <T> T convert(Object value, Class<T> type);
}
