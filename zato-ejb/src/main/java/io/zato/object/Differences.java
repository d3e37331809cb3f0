package io.zato.object;

import io.zato.schema.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two versions of an object field by field. */
final class Differences {

    private Differences() {}

    /** Bodies show secrets as null; what the secrets are is compared, and never told. */
    static List<FieldChange> of(
            Map<String, Object> before,
            Map<String, Object> after,
            Map<String, String> secretsBefore,
            Map<String, String> secretsAfter) {
        List<FieldChange> differences = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(secretsBefore.get(field), secretsAfter.get(field))) {
                differences.add(new FieldChange(field, true, null, null));
            } else if (!same(before.get(field), value)) {
                differences.add(new FieldChange(field, false, before.get(field), value));
            }
        });
        return differences;
    }

    private static boolean same(Object one, Object other) {
        return Objects.equals(one, other) || JsonCodec.INSTANCE.text(one).equals(JsonCodec.INSTANCE.text(other));
    }
}
