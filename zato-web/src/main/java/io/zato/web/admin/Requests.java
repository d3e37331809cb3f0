package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.schema.JsonCodec;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;

/** Reads what requests of the admin API have in common. */
final class Requests {

    private Requests() {}

    /** The JSON object of the body; {@code Problem} 400 for anything else. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(InputStream body) {
        if (JsonCodec.INSTANCE.read(body) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Problem(400, "The body must be a JSON object");
    }

    /** The version a rollback goes back to; {@code Problem} 400 when none is given. */
    static long version(String given) {
        return version("version", given)
                .orElseThrow(() -> Problem.invalid("version", "say which version: …/rollback?version=N"));
    }

    /** The version a query parameter names, none where it is not there; {@code Problem} 400 for anything but a number. */
    static OptionalLong version(String parameter, String given) {
        if (given == null || given.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(given.strip()));
        } catch (NumberFormatException e) {
            throw Problem.invalid(
                    parameter, "must be the number of a version, as …/history lists them, not '" + given + "'");
        }
    }

    /** The version an If-Match header expects; none for {@code *} and for no header. */
    static OptionalLong expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return OptionalLong.of(Long.parseLong(tag));
        } catch (NumberFormatException e) {
            throw new Problem(400, "If-Match must be an ETag this API gave out, not " + ifMatch, e);
        }
    }
}
