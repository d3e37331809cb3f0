package io.zato.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One HTTP request as it came in, before anything of its body was read. */
public interface HttpCall {

    String method();

    /** Path as sent, still percent-encoded. */
    String rawPath();

    /** Query string as sent, without the question mark; empty where there is none. */
    String rawQuery();

    /** Decoded query parameters in the order they came, each with all its values; {@code Problem} 400 when they are malformed. */
    Map<String, List<String>> query();

    /** First value of that header, whatever its case. */
    Optional<String> header(String name);

    /** Every header under its lower-case name. */
    Map<String, List<String>> headers();

    /** Media type without parameters, lower case; empty where the request names none. */
    String contentType();

    /** Length of the body in bytes; -1 when it is not known, as before its content encoding is undone. */
    long contentLength();

    /** Sets the most bytes the body may have from here on. */
    void limit(long bytes);

    /** Has this closed when the call has ended and its answer was sent. */
    void keep(AutoCloseable resource);

    /** The body without its content encoding, to be read once; reading past the limit throws an IOException caused by {@code Problem} 413. */
    InputStream body() throws IOException;

    /** Address of the peer. */
    String remoteAddress();
}
