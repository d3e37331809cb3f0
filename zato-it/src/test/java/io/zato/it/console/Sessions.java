package io.zato.it.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zato.it.platform.Environment;
import java.io.IOException;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The console's HTTP sessions, as the server's management sees them. */
final class Sessions {
    private Sessions() {}

    /** Ends all of them as the server does with one that was idle for too long; browsers keep their cookies. */
    static void expire(Environment environment) throws IOException {
        ModelNode console = new ModelNode();
        console.add("deployment", "zato.ear");
        console.add("subdeployment", "zato-admin-jsf.war");
        console.add("subsystem", "undertow");
        try (var client = ModelControllerClient.Factory.create("127.0.0.1", environment.managementPort())) {
            List<ModelNode> ids = done(client, Operations.createOperation("list-sessions", console))
                    .asList();
            assertFalse(ids.isEmpty(), "there are no sessions");
            for (ModelNode id : ids) {
                ModelNode end = Operations.createOperation("invalidate-session", console);
                end.get("session-id").set(id);
                done(client, end);
            }
        }
    }

    private static ModelNode done(ModelControllerClient client, ModelNode operation) throws IOException {
        ModelNode outcome = client.execute(operation);
        assertEquals("success", outcome.get("outcome").asString(), outcome::toString);
        return Operations.readResult(outcome);
    }
}
