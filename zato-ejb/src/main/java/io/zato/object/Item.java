package io.zato.object;

import java.time.Instant;
import java.util.Map;

/** One object as it is shown: every field with its default, secrets as null. */
public record Item(Key key, long version, Instant changedAt, Map<String, Object> body) {

    /** Entity tag for If-Match. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
