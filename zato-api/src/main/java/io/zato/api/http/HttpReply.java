package io.zato.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an HTTP caller receives; a header with several values is sent as often. */
public record HttpReply(int status, Map<String, List<String>> headers, Body body) {

    /** Bytes that a connection takes without its reader having read any. */
    private static final int SHORT = 16 * 1024;

    public HttpReply {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body);
    }

    /** Writes itself to the wire, so that nothing is copied that can be streamed. */
    public interface Body {

        /** Length in bytes; -1 when it is not known before it is written. */
        long length();

        void writeTo(OutputStream target) throws IOException;

        /** Whether it is there already and short, so that writing it waits for nobody. */
        default boolean ready() {
            return false;
        }

        /** Lets go of what it would have been read from; called instead of writing it. */
        default void discard() throws IOException {}
    }

    public static HttpReply empty(int status) {
        return new HttpReply(status, Map.of(), of(new byte[0]));
    }

    public static HttpReply of(int status, String contentType, byte[] body) {
        return new HttpReply(status, Map.of("Content-Type", List.of(contentType)), of(body));
    }

    /** A body that is in memory already. */
    public static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream target) throws IOException {
                target.write(bytes);
            }

            @Override
            public boolean ready() {
                return bytes.length <= SHORT;
            }
        };
    }
}
