package io.zato.object;

import io.zato.api.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What an import does or would do, object by object; {@code revision} is the one it made, or the one it was planned at. */
public record Plan(
        List<Step> create,
        List<Step> change,
        List<Step> same,
        List<Step> prune,
        List<Left> unsupported,
        long revision) {

    /** One object; {@code fields} names those that change, {@code differences} says how. */
    public record Step(String kind, String name, List<String> fields, List<FieldChange> differences) {

        static Step of(Key key, List<FieldChange> differences) {
            return new Step(
                    key.kind(),
                    key.name(),
                    differences.stream().map(FieldChange::field).toList(),
                    differences);
        }

        public Key key() {
            return new Key(kind, name);
        }
    }

    /** Something in a file that is not supported and was left out. */
    public record Left(String what, String message, String file, int line) {}

    /** The same, with what was left out of it. */
    public Plan without(List<FieldError> left) {
        List<Left> all = left.stream()
                .map(error -> new Left(
                        error.field(),
                        error.message(),
                        error.at().file(),
                        error.at().line()))
                .toList();
        return new Plan(create, change, same, prune, all, revision);
    }

    /** Collects the steps of one plan. */
    static final class Builder {

        private final List<Step> create = new ArrayList<>();
        private final List<Step> change = new ArrayList<>();
        private final List<Step> same = new ArrayList<>();
        private final List<Step> prune = new ArrayList<>();

        void creates(Key key) {
            create.add(Step.of(key, List.of()));
        }

        /** A change of those fields, or none at all. */
        void changes(Key key, List<FieldChange> fields) {
            (fields.isEmpty() ? same : change).add(Step.of(key, fields));
        }

        void prunes(Key key) {
            prune.add(Step.of(key, List.of()));
        }

        boolean nothing() {
            return create.isEmpty() && change.isEmpty() && prune.isEmpty();
        }

        Plan build(long revision) {
            return new Plan(
                    List.copyOf(create),
                    List.copyOf(change),
                    List.copyOf(same),
                    List.copyOf(prune),
                    List.of(),
                    revision);
        }
    }
}
