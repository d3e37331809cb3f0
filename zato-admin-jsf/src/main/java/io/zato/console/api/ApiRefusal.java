package io.zato.console.api;

import java.util.List;
import java.util.Map;

/** What the admin API refused, in its words; status 0 when it could not be asked. */
public class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final List<FieldError> errors;

    /** One field at fault; the field's name is empty for what concerns none. */
    public record FieldError(String field, String message) implements java.io.Serializable {}

    public ApiRefusal(int status, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** From the members of an {@code application/problem+json}. */
    static ApiRefusal of(int status, Map<String, Object> problem) {
        String detail = String.valueOf(problem.getOrDefault("detail", "The server answered with status " + status));
        List<?> errors = problem.get("errors") instanceof List<?> list ? list : List.of();
        return new ApiRefusal(
                status,
                detail,
                errors.stream()
                        .filter(Map.class::isInstance)
                        .map(error -> fieldError((Map<?, ?>) error))
                        .toList());
    }

    private static FieldError fieldError(Map<?, ?> error) {
        Object field = error.get("field");
        return new FieldError(field == null ? "" : field.toString(), String.valueOf(error.get("message")));
    }

    public int status() {
        return status;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
