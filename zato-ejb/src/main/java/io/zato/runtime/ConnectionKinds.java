package io.zato.runtime;

import io.zato.api.kind.Connector;
import io.zato.api.problem.Problem;
import io.zato.schema.Catalogue;
import io.zato.schema.KindSpec;
import io.zato.schema.Nearest;
import java.util.Map;
import java.util.TreeMap;

/** What services call kinds of outgoing connections, and the type of their connections: {@code outgoing_rest}, its aliases, {@code rest}. */
record ConnectionKinds(Map<String, Class<? extends AutoCloseable>> types) {

    private static final String OUTGOING = "outgoing_";

    static ConnectionKinds of(Catalogue catalogue) {
        Map<String, Class<? extends AutoCloseable>> types = new TreeMap<>();
        for (String kind : catalogue.names()) {
            for (KindSpec spec : catalogue.kind(kind).values()) {
                if (spec.kind() instanceof Connector<?, ?> connector) {
                    types.put(kind, connector.connection());
                    add(types, spec, connector.connection());
                }
            }
        }
        return new ConnectionKinds(types);
    }

    private static void add(
            Map<String, Class<? extends AutoCloseable>> types, KindSpec spec, Class<? extends AutoCloseable> type) {
        for (String alias : spec.definition().alias()) {
            types.putIfAbsent(alias, type);
        }
        if (spec.name().startsWith(OUTGOING)) {
            types.putIfAbsent(spec.name().substring(OUTGOING.length()), type);
        }
    }

    /** {@code Problem} 500, for it is the service that is wrong, when no kind of connection is called that; it names those there are. */
    Class<? extends AutoCloseable> type(String kind) {
        Class<? extends AutoCloseable> type = types.get(kind);
        if (type == null) {
            throw new Problem(
                    500,
                    "There is no kind of outgoing connection '" + kind + "' (there are: "
                            + String.join(", ", types.keySet()) + ")" + Nearest.hint(kind, types.keySet()));
        }
        return type;
    }
}
