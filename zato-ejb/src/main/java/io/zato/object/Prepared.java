package io.zato.object;

import java.util.Map;
import java.util.Set;

/** A draft that is fit to be stored: its whole config with kept secrets, what it refers to and what it holds. */
record Prepared(
        Draft draft, Map<String, Object> config, boolean active, Set<Reference> references, Set<String> claims) {

    Key key() {
        return draft.key();
    }
}
