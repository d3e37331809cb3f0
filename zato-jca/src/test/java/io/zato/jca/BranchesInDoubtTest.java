package io.zato.jca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.connection.XaSource;
import io.zato.api.kind.Pooling;
import io.zato.jca.recovery.BranchesInDoubt;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** What recovery may ask of one definition. */
class BranchesInDoubtTest {

    private static final Xid DOUBTFUL = proxy(Xid.class, new ArrayList<>(), null);

    private final List<String> calls = new ArrayList<>();
    private final FakeSource system = new FakeSource("sql/CRM#3", 1, Duration.ZERO);
    private final XAResource branches = new BranchesInDoubt(new RecoverableSource<>(new FakeXaSource()));

    @Test
    void aScanNamesThemOnce() throws XAException {
        assertArrayEquals(new Xid[] {DOUBTFUL}, branches.recover(XAResource.TMSTARTRSCAN));
        assertArrayEquals(new Xid[0], branches.recover(XAResource.TMENDRSCAN));
        assertEquals(List.of("recover"), calls);
    }

    @Test
    void eachQuestionHasAConnectionThatIsClosedAfterwards() throws XAException {
        branches.commit(DOUBTFUL, false);
        branches.rollback(DOUBTFUL);
        branches.forget(DOUBTFUL);
        assertEquals(List.of("commit", "rollback", "forget"), calls);
        assertEquals(0, system.open());
    }

    @Test
    void aSystemThatIsDownIsAskedAgainLater() {
        system.refuse(new IOException("Connection refused"));
        XAException failure = assertThrows(XAException.class, () -> branches.recover(XAResource.TMSTARTRSCAN));
        assertEquals(XAException.XAER_RMFAIL, failure.errorCode);
        assertEquals("Connection refused", failure.getCause().getMessage());
    }

    @Test
    void nobodyWorksOverIt() {
        assertEquals(
                XAException.XAER_PROTO,
                assertThrows(XAException.class, () -> branches.start(DOUBTFUL, XAResource.TMNOFLAGS)).errorCode);
    }

    private final class FakeXaSource implements XaSource<FakeSource.Connection> {

        @Override
        public XAResource branch(FakeSource.Connection connection) {
            return proxy(XAResource.class, calls, new Xid[] {DOUBTFUL});
        }

        @Override
        public String name() {
            return system.name();
        }

        @Override
        public Pooling pooling() {
            return system.pooling();
        }

        @Override
        public FakeSource.Connection connect() throws Exception {
            return system.connect();
        }

        @Override
        public boolean valid(FakeSource.Connection connection) {
            return system.valid(connection);
        }
    }

    /** Remembers the names of the methods called; the answer goes to those that return an array. */
    private static <T> T proxy(Class<T> role, List<String> calls, Object answer) {
        return role.cast(Proxy.newProxyInstance(
                BranchesInDoubtTest.class.getClassLoader(), new Class<?>[] {role}, (self, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    calls.add(method.getName());
                    return method.getReturnType().isArray() ? answer : null;
                }));
    }
}
