package io.zato.schema;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every field at fault of an input that does not fit its type. Jackson stops at the first, so each is noted and put out of the way
 * until the rest fits, and the rest is held to the constraints.
 */
final class Mismatches {

    /** Enough to mend an input by; the time is what a caller who sends rubbish may cost. */
    private static final int MOST = 100;

    private static final long NANOS = 500_000_000;

    private final InputBinding binding;
    private final Class<?> type;
    private final Constraints constraints;
    private final Map<String, FieldError> found = new LinkedHashMap<>();
    private final long started = System.nanoTime();

    Mismatches(InputBinding binding, Class<?> type, Constraints constraints) {
        this.binding = binding;
        this.type = type;
        this.constraints = constraints;
    }

    /** The refusal of the value that failed to bind like this. */
    Problem explain(Object raw, IllegalArgumentException failure) {
        JsonNode value = binding.tree(raw);
        IllegalArgumentException next = failure;
        while (next != null && noted(value, next) && found.size() < MOST && System.nanoTime() - started < NANOS) {
            next = again(value);
        }
        return InputType.refusal(List.copyOf(found.values()));
    }

    /** Null when the rest fits. */
    private IllegalArgumentException again(JsonNode value) {
        try {
            Object bound = binding.bind(value, type);
            constraints.violations(bound).forEach(error -> found.putIfAbsent(error.field(), error));
            return null;
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    /** False when the value cannot be mended to go on. */
    private boolean noted(JsonNode value, IllegalArgumentException failure) {
        if (!(failure.getCause() instanceof JsonMappingException mismatch)) {
            found.putIfAbsent("", new FieldError("", String.valueOf(failure.getMessage())));
            return false;
        }
        String field = name(mismatch.getPath());
        boolean fresh = found.putIfAbsent(field, new FieldError(field, Mismatch.sentence(mismatch))) == null;
        return fresh && !field.isEmpty() && mended(value, mismatch);
    }

    private static boolean mended(JsonNode value, JsonMappingException mismatch) {
        List<Reference> path = mismatch.getPath();
        JsonNode holder = value;
        for (Reference step : path.subList(0, path.size() - 1)) {
            // a single value may stand where a list is meant
            holder = step.getFieldName() != null
                    ? holder.path(step.getFieldName())
                    : holder.isArray() ? holder.path(step.getIndex()) : holder;
        }
        JsonNode harmless = harmless(mismatch);
        Reference last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object && last.getFieldName() != null) {
            object.set(last.getFieldName(), harmless);
            return true;
        }
        if (holder instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            array.set(last.getIndex(), harmless);
            return true;
        }
        return false;
    }

    private static JsonNode harmless(JsonMappingException mismatch) {
        boolean primitive = mismatch instanceof MismatchedInputException input
                && input.getTargetType() != null
                && input.getTargetType().isPrimitive();
        return primitive ? JsonNodeFactory.instance.numberNode(0) : JsonNodeFactory.instance.nullNode();
    }

    /** As callers write it: {@code address.zip}, {@code items[2].price}. */
    private static String name(List<Reference> path) {
        StringBuilder name = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return name.toString();
    }
}
