package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.Lease;
import io.zato.api.problem.Problem;
import io.zato.it.Recorded.Line;
import io.zato.it.platform.Platform;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: what the container's transactions ask of connections of each level. */
@ExtendWith({Platform.class, ArquillianExtension.class})
class TransactionLevelsIT {
    private static final List<String> COMMITTED = List.of("start", "end", "prepare", "commit");

    private final Recorded left = new Recorded("it/left#1");
    private final Recorded right = new Recorded("it/right#1");
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Beside.zato("zato-levels.war", TransactionLevelsIT.class).addClass(Recorded.class);
    }

    @BeforeEach
    void lookUp() throws NamingException {
        transaction = InitialContext.doLookup("java:jboss/UserTransaction");
    }

    @Test
    void twoConnectionsAreCommittedInTwoPhases() throws Exception {
        try (var one = xa().open(left.xa());
                var other = xa().open(right.xa())) {
            transaction.begin();
            use(one);
            use(other);
            transaction.commit();
        }
        assertEquals(COMMITTED, left.calls());
        assertEquals(COMMITTED, right.calls());
    }

    @Test
    void aRollbackReachesEveryConnection() throws Exception {
        try (var one = xa().open(left.xa());
                var other = xa().open(right.xa())) {
            transaction.begin();
            use(one);
            use(other);
            transaction.rollback();
        }
        assertEquals(List.of("start", "end", "rollback"), left.calls());
        assertEquals(List.of("start", "end", "rollback"), right.calls());
    }

    @Test
    void aConnectionBelongsToItsTransactionUntilThatEnds() throws Exception {
        try (var pool = xa().open(left.xa())) {
            transaction.begin();
            Line first = use(pool);
            assertSame(first, use(pool), "a transaction has one connection, and a pool of one is enough for it");
            transaction.commit();
            assertSame(first, use(pool), "it is free again");
        }
        assertEquals(List.of("start", "end", "commit"), left.calls());
    }

    @Test
    void outsideOfATransactionNothingIsAsked() throws Exception {
        try (var pool = xa().open(left.xa())) {
            use(pool);
        }
        assertEquals(List.of(), left.calls());
    }

    @Test
    void aTransactionOfItsOwnIsTheLastResource() throws Exception {
        try (var one = xa().open(left.xa());
                var other = local().open(right.local())) {
            transaction.begin();
            use(one);
            use(other);
            transaction.commit();
        }
        assertEquals(COMMITTED, left.calls());
        assertEquals(List.of("begin", "commit"), right.calls());
    }

    @Test
    void whoTakesNoPartIsLeftAlone() throws Exception {
        try (var pool = none().open(left.xa())) {
            transaction.begin();
            Lease<Line> held = pool.borrow();
            assertThrows(Problem.class, pool::borrow, "lent is lent, transaction or not");
            held.close();
            transaction.commit();
        }
        assertEquals(List.of(), left.calls());
    }

    private static Line use(ConnectionPool<Line> pool) {
        try (Lease<Line> lease = pool.borrow()) {
            return lease.connection();
        }
    }

    private static ConnectionPools none() throws NamingException {
        return InitialContext.doLookup(ConnectionPools.NO_TRANSACTION);
    }

    private static ConnectionPools local() throws NamingException {
        return InitialContext.doLookup(ConnectionPools.LOCAL_TRANSACTION);
    }

    private static ConnectionPools xa() throws NamingException {
        return InitialContext.doLookup(ConnectionPools.XA_TRANSACTION);
    }
}
