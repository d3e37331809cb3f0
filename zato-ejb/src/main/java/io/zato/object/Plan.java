package io.zato.object;

import java.util.ArrayList;
import java.util.List;

/** What an import does or would do, object by object. */
public record Plan(List<Step> create, List<Step> change, List<Step> same, List<Step> prune) {

    /** One object; {@code fields} are those that change, by name only. */
    public record Step(String kind, String name, List<String> fields) {}

    static Plan empty() {
        return new Plan(List.of(), List.of(), List.of(), List.of());
    }

    Plan create(Key key) {
        return new Plan(with(create, key, List.of()), change, same, prune);
    }

    /** A change of those fields, or none at all. */
    Plan change(Key key, List<String> fields) {
        return fields.isEmpty()
                ? new Plan(create, change, with(same, key, fields), prune)
                : new Plan(create, with(change, key, fields), same, prune);
    }

    private static List<Step> with(List<Step> steps, Key key, List<String> fields) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(key.kind(), key.name(), fields));
        return longer;
    }
}
