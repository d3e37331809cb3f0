package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with an import, in the order of the files' lines. */
final class Faults {

    private static final Comparator<FieldError> BY_PLACE = Comparator.nullsLast(Comparator.comparing(
            FieldError::at,
            Comparator.nullsLast(Comparator.comparing(Position::file).thenComparing(Position::line))));

    private final List<FieldError> errors;
    private boolean conflictsOnly;

    Faults(List<FieldError> errors) {
        this.errors = new ArrayList<>(errors);
        this.conflictsOnly = errors.isEmpty();
    }

    /** Runs the step and keeps what it refuses; true when it refused nothing. */
    boolean of(Draft draft, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Problem problem) {
            List<FieldError> found =
                    problem.errors().isEmpty() ? List.of(new FieldError("", problem.getMessage())) : problem.errors();
            found.forEach(error -> errors.add(new FieldError(
                    error.field().isEmpty() ? draft.subject() : draft.subject() + "." + error.field(),
                    error.message(),
                    draft.at(error.field()))));
            conflictsOnly &= problem.status() == 409;
            return false;
        }
    }

    void ofPruned(Key key, Key user) {
        errors.add(new FieldError(key.toString(), "would be deleted, but " + user + " uses it"));
    }

    /** {@code Problem} 400, or 409 where all are conflicts; nothing when there are none. */
    void refuse() {
        if (errors.isEmpty()) {
            return;
        }
        errors.sort(BY_PLACE);
        FieldError first = errors.get(0);
        String place = first.at() == null
                ? ""
                : first.at().file() + ", line " + first.at().line() + ": ";
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        throw new Problem(
                conflictsOnly ? 409 : 400,
                "Nothing was imported. " + place + first.field() + ": " + first.message() + more,
                errors);
    }
}
