package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.SqlConnection;
import io.zato.api.kind.Connector;
import io.zato.api.problem.Problem;
import io.zato.schema.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionKindsTest {

    private final Catalogue catalogue = Catalogue.load(List.of());
    private final ConnectionKinds kinds = ConnectionKinds.of(catalogue);

    @Test
    void everyKindWithConnectionsIsThereUnderItsName() {
        for (String name : catalogue.names()) {
            catalogue.kind(name).values().forEach(spec -> {
                if (spec.kind() instanceof Connector<?, ?> connector) {
                    assertEquals(connector.connection(), kinds.type(name));
                }
            });
        }
        assertEquals(SqlConnection.class, kinds.type("sql"));
    }

    @Test
    void anOutgoingKindIsThereUnderItsShortNameToo() {
        assertEquals(RestConnection.class, kinds.type("outgoing_rest"));
        assertEquals(RestConnection.class, kinds.type("rest"));
    }

    @Test
    void whatIsNoKindOfConnectionSaysWhichThereAre() {
        Problem problem = assertThrows(Problem.class, () -> kinds.type("outgoing_resd"));
        assertTrue(problem.getMessage().contains("sql"), problem::getMessage);
        assertTrue(problem.getMessage().endsWith("did you mean 'outgoing_rest'?"), problem::getMessage);
        assertThrows(Problem.class, () -> kinds.type("channel_rest"));
    }
}
