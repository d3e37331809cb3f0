package io.zato.schema;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.util.List;

/** What a service takes: makes a value of the type it declares of whatever comes, and holds it to the type's constraints. */
public final class InputType implements AutoCloseable {

    private final Class<?> type;
    private final Constraints constraints;

    private InputType(Class<?> type, Constraints constraints) {
        this.type = type;
        this.constraints = constraints;
    }

    public static InputType of(Class<?> type) {
        return new InputType(type, Constraints.of(type));
    }

    public Class<?> type() {
        return type;
    }

    /** The value as the type, itself when it fits; {@code Problem} 400 names every field that is missing, of another type or out of bounds. */
    public Object of(Object raw) {
        if (type == Object.class) {
            return raw;
        }
        Object value = type.isInstance(raw) ? raw : bound(raw);
        if (value != null) {
            refuse(constraints.violations(value));
        }
        return value;
    }

    private Object bound(Object raw) {
        InputBinding binding = JsonCodec.INSTANCE.binding();
        try {
            return binding.bind(raw, type);
        } catch (IllegalArgumentException e) {
            throw new Mismatches(binding, type, constraints).explain(raw, e);
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw refusal(errors);
        }
    }

    static Problem refusal(List<FieldError> errors) {
        String first = errors.get(0).field() + " " + errors.get(0).message();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
        return new Problem(400, "The input is not valid: " + first.strip() + more, errors);
    }

    /** Lets go of what is known of the type, so that its class can be unloaded. */
    @Override
    public void close() {
        constraints.close();
    }
}
