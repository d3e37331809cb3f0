package io.zato.object;

import io.zato.api.problem.Problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is to be: the drafts, faulty ones too; objects that are spoken of in vain, which must not be said to be missing; what is wrong already;
 * the kinds of which everything else goes; the revision this was planned at, none for any; what goes by name; and what the history
 * calls this, where it is not simply created and changed.
 */
public record Desired(
        List<Draft> drafts,
        Set<Key> spoken,
        List<FieldError> errors,
        Set<String> complete,
        OptionalLong revision,
        Set<Key> gone,
        Optional<String> action) {

    public Desired {
        drafts = List.copyOf(drafts);
        spoken = Set.copyOf(spoken);
        errors = List.copyOf(errors);
        complete = Set.copyOf(complete);
        gone = Set.copyOf(gone);
    }

    /** As files say it. */
    public Desired(
            List<Draft> drafts, Set<Key> spoken, List<FieldError> errors, Set<String> complete, OptionalLong revision) {
        this(drafts, spoken, errors, complete, revision, Set.of(), Optional.empty());
    }
}
