package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.it.platform.Platform;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.object.Versions;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.OptionalLong;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: an object, its history and its revision are written together or not at all. */
@ExtendWith({Platform.class, ArquillianExtension.class})
class TransactionIT {
    private static final String KIND = "security";
    private static final Key ALICE = new Key(KIND, "it.in-container");
    private static final Map<String, Object> FIELDS =
            Map.of("name", ALICE.name(), "type", "basic_auth", "username", "alice", "password", "wonderland");

    @Deployment
    static WebArchive deployment() {
        return Beside.zato("zato-transactions.war", TransactionIT.class);
    }

    @Test
    void whatIsRolledBackLeavesNeitherObjectNorHistory() throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        try {
            objects().create(KIND, FIELDS, "it");
            assertTrue(objects().find(ALICE).isPresent());
        } finally {
            transaction.rollback();
        }
        assertTrue(objects().find(ALICE).isEmpty());
        assertMissing(() -> versions().of(KIND, ALICE.name()));
    }

    @Test
    void aRefusedWriteTakesTheLargerTransactionBackWithIt() throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        try {
            objects().create(KIND, FIELDS, "it");
            assertThrows(Problem.class, () -> objects().delete(new Key(KIND, "it.nobody"), OptionalLong.empty(), "it"));
            assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
        } finally {
            transaction.rollback();
        }
        assertMissing(() -> objects().get(KIND, ALICE.name()));
    }

    private static Objects objects() {
        return boundary("Objects");
    }

    private static Versions versions() {
        return boundary("Versions");
    }

    private static <T> T boundary(String name) {
        try {
            return InitialContext.doLookup("java:global/zato/zato-ejb/" + name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertMissing(Runnable read) {
        assertEquals(404, assertThrows(Problem.class, read::run).status());
    }
}
