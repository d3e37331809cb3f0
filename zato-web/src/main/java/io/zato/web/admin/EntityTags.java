package io.zato.web.admin;

import io.zato.api.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The entity tags of If-Match and If-None-Match headers: an object's version in quotes. */
final class EntityTags {

    private static final String ANY = "*";

    private EntityTags() {}

    /** The version that If-Match expects, of several the current one if it is among them; none for {@code *} and for no header. */
    static OptionalLong expected(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return OptionalLong.empty();
        }
        List<Long> versions = tags(ifMatch).map(tag -> version(tag, ifMatch)).toList();
        return OptionalLong.of(versions.contains(current) ? current : versions.get(0));
    }

    /** Whether If-None-Match says that the caller has this already. */
    static boolean known(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals(ANY)
                        || tags(ifNoneMatch).anyMatch(tag -> tag.equals(etag.replace("\"", ""))));
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""));
    }

    private static long version(String tag, String header) {
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException e) {
            throw new Problem(400, "If-Match must be an ETag this API gave out, not " + header, e);
        }
    }
}
