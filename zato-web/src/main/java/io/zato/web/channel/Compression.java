package io.zato.web.channel;

import io.zato.api.http.HttpReply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Decides which answers are sent with gzip (RFC 9110, 8.4 and 12.5.3). */
final class Compression {

    /** Bytes below which packing costs more than it saves. */
    private static final int WORTH_IT = 2048;

    private static final Set<String> PACKABLE = Set.of(
            "application/json",
            "application/xml",
            "application/javascript",
            "application/x-ndjson",
            "application/graphql",
            "application/x-www-form-urlencoded");

    private Compression() {}

    /** Whether the answer is long enough, or of unknown length, and not encoded already. */
    static boolean pays(HttpReply reply) {
        long length = reply.body().length();
        return (length < 0 || length >= WORTH_IT)
                && reply.status() != 206
                && reply.headers().keySet().stream().noneMatch("Content-Encoding"::equalsIgnoreCase);
    }

    /** Whether bodies of that media type shrink: images and the like are packed as they are. */
    static boolean packable(String contentType) {
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || PACKABLE.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
    }

    /** Whether the caller takes gzip, and not with a weight of zero. */
    static boolean accepted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String name = coding.split(";", 2)[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return weighs(coding);
            }
            any |= name.equals("*") && weighs(coding);
        }
        return any;
    }

    private static boolean weighs(String coding) {
        return !coding.replace(" ", "").matches(".*;q=0(\\.0*)?");
    }
}
