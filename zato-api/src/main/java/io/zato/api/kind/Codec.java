package io.zato.api.kind;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads and writes one data format, JSON (RFC 8259) or XML, in UTF-8; input that is no such text, or does not fit the type, is a
 * {@code Problem} 400. In XML everything but maps and lists is text; it becomes numbers and the like by {@link #convert}.
 */
public interface Codec {

    /** The value as text of the format. */
    byte[] write(Object value);

    /** Writes the value and leaves the stream open. */
    void write(Object value, OutputStream target);

    /** Maps, lists, strings, numbers, booleans; null for JSON null and for no JSON at all. */
    Object read(InputStream text);

    /** The text as the given type; null for JSON null. */
    <T> T read(InputStream text, Class<T> type);

    /** A map, list or record as the given type: copied when the classes differ, itself when it fits. */
    <T> T convert(Object value, Class<T> type);
}
