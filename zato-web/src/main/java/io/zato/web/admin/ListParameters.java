package io.zato.web.admin;

import io.zato.object.ObjectQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the query of a list: q, sort, offset and limit, and else fields with the values they may have. */
final class ListParameters {

    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final Set<String> OWN = Set.of("q", "sort", "offset", "limit");

    private ListParameters() {}

    static ObjectQuery of(MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> fields = new HashMap<>(parameters);
        fields.keySet().removeAll(OWN);
        return new ObjectQuery(
                text(parameters, "q"),
                fields,
                ObjectQuery.order(text(parameters, "sort")),
                number(parameters, "offset", 0, 0),
                Math.min(number(parameters, "limit", 1, USUAL), MOST));
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    private static int number(MultivaluedMap<String, String> parameters, String name, long least, int usual) {
        String value = text(parameters, name);
        return value.isEmpty() ? usual : (int) Math.min(Requests.whole(name, value, least), Integer.MAX_VALUE);
    }
}
