package io.zato.schema;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that a reader mends it in one go. */
public final class Errors {

    private final List<FieldError> found = new ArrayList<>();
    private final List<FieldError> unknown = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new FieldError(field, message));
    }

    /** Adds a field that the schema does not have. */
    public void unknown(String field, String message) {
        add(field, message);
        unknown.add(new FieldError(field, message));
    }

    /** Those among the found that are fields the schema does not have. */
    public List<FieldError> unknown() {
        return List.copyOf(unknown);
    }

    public List<FieldError> found() {
        return List.copyOf(found);
    }

    /** Throws one {@code Problem} 400 with all of them; nothing when there are none. */
    public void refuse(String subject) {
        if (found.isEmpty()) {
            return;
        }
        FieldError first = found.get(0);
        String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more)";
        throw new Problem(400, subject + ": " + first.field() + " " + first.message() + more, found);
    }
}
