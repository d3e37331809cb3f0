package io.zato.api.problem;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A refusal or failure a caller is told about: an HTTP status, a sentence with the remedy, and the fields at fault (RFC 9457). */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F]");

    private final int status;
    private final List<FieldError> errors;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** Where in a file something is at fault; lines and columns count from 1. */
    public record Position(String file, int line, int column) implements Serializable {}

    /** One thing at fault: a field's name (empty where it is no field), what to do, and where it stands; {@code at} is null outside files. */
    public record FieldError(String field, String message, Position at) implements Serializable {
        public FieldError(String field, String message) {
            this(field, message, null);
        }
    }

    public Problem(int status, String detail) {
        this(status, detail, List.of(), null);
    }

    public Problem(int status, String detail, Throwable cause) {
        this(status, detail, List.of(), cause);
    }

    public Problem(int status, String detail, List<FieldError> errors) {
        this(status, detail, errors, null);
    }

    private Problem(int status, String detail, List<FieldError> errors, Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.errors = new ArrayList<>(errors);
    }

    public static Problem invalid(String field, String message) {
        return new Problem(400, message, List.of(new FieldError(field, message)));
    }

    public static Problem notFound(String detail) {
        return new Problem(404, detail);
    }

    public static Problem conflict(String detail) {
        return new Problem(409, detail);
    }

    /** Overload or something not there for now; sent with Retry-After in seconds. */
    public static Problem unavailable(String detail, int retryAfter) {
        return new Problem(503, detail).header("Retry-After", String.valueOf(retryAfter));
    }

    /** Adds a header to the answer that reports this problem; IllegalArgumentException for a line break in it, ? for what is not Latin-1. */
    public Problem header(String name, String value) {
        if (CONTROL.matcher(name + value).find()) {
            throw new IllegalArgumentException("No header may have a line break or another control character");
        }
        // on the wire one character is one byte: of a longer one the rest could be a line break
        headers.put(name, value.replaceAll("[^\\x20-\\xFF]", "?"));
        return this;
    }

    public int status() {
        return status;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
