package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.schema.Durations;
import io.zato.schema.JsonCodec;
import io.zato.web.BoundedBody;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** Reads what requests of the admin API have in common. */
final class Requests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_OBJECT = 10 * MEGABYTE;

    private Requests() {}

    /** The JSON object of the body; {@code Problem} 400 for anything else, 413 for one no object could be. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(InputStream body) {
        if (JsonCodec.INSTANCE.read(bounded(body, LARGEST_OBJECT, "An object")) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Problem(400, "The body must be a JSON object");
    }

    /** The whole body; {@code Problem} 413 for a longer one, at once where the request says how long it is. */
    static byte[] bytes(HttpHeaders headers, InputStream body, int largest, String what) {
        if (headers.getLength() > largest) {
            throw tooLarge(what, largest);
        }
        try {
            return bounded(body, largest, what).readAllBytes();
        } catch (IOException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bounded(InputStream body, int largest, String what) {
        return new BoundedBody(body, largest, () -> tooLarge(what, largest));
    }

    private static Problem tooLarge(String what, int largest) {
        return new Problem(413, what + " may have " + largest / MEGABYTE + " MB at most, and this has more");
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

    /** A whole number that must be given. */
    static long whole(String parameter, String given, long least) {
        OptionalLong number = optional(parameter, given);
        if (number.isEmpty() || number.getAsLong() < least) {
            throw Problem.invalid(parameter, "must be a whole number, " + least + " or more");
        }
        return number.getAsLong();
    }

    /** A whole number, none where nothing was given. */
    static OptionalLong optional(String parameter, String given) {
        if (given == null || given.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(given.strip()));
        } catch (NumberFormatException e) {
            throw Problem.invalid(parameter, "must be a whole number, not '" + given + "'");
        }
    }

    /** A time of at most ten minutes, written as in any field. */
    static Duration time(String parameter, String given) {
        try {
            Duration time = Durations.parse(given);
            if (time.compareTo(Duration.ofMinutes(10)) <= 0) {
                return time;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(parameter, e.getMessage());
        }
        throw Problem.invalid(parameter, "must not be longer than 10m");
    }
}
