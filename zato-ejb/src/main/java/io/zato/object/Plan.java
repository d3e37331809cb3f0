package io.zato.object;

import java.util.ArrayList;
import java.util.List;

/** What an import does or would do, object by object. */
public record Plan(List<Step> create, List<Step> change, List<Step> same, List<Step> prune) {

    /** One object; {@code fields} are those that change, by name only. */
    public record Step(String kind, String name, List<String> fields) {}

    /** Collects the steps of one plan. */
    static final class Builder {

        private final List<Step> create = new ArrayList<>();
        private final List<Step> change = new ArrayList<>();
        private final List<Step> same = new ArrayList<>();

        void creates(Key key) {
            create.add(new Step(key.kind(), key.name(), List.of()));
        }

        /** A change of those fields, or none at all. */
        void changes(Key key, List<String> fields) {
            (fields.isEmpty() ? same : change).add(new Step(key.kind(), key.name(), fields));
        }

        Plan build() {
            return new Plan(List.copyOf(create), List.copyOf(change), List.copyOf(same), List.of());
        }
    }
}
