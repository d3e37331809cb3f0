package io.zato.enmasse;

import io.zato.api.problem.Problem.Position;
import io.zato.object.Place;
import java.util.Map;
import java.util.Set;

/**
 * One item of an enmasse section, and where it stands; {@code nulls} are the fields for which the plain word null was written,
 * {@code unset} those that have a variable which nobody set.
 */
record Marked(String section, Map<String, Object> body, Set<String> nulls, Set<String> unset, Place place) {

    Position at() {
        return place.item();
    }
}
