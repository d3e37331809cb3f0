package io.zato.lease;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One server at a time owns a piece of work, and whoever lost it knows before another begins. */
class OwnershipTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final JdbcDataSource database = new JdbcDataSource();
    private LeaseServer one;
    private LeaseServer other;

    @BeforeEach
    void start() throws SQLException, IOException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate(database);
        one = new LeaseServer("one", database);
        other = new LeaseServer("other", database);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void theFirstOwnsItAndTheOtherWhenItGoes() {
        one.own("work");
        await().atMost(SOON).until(one::owns);
        other.own("work");
        long asked = System.nanoTime();
        one.close();
        await().atMost(SOON).until(other::owns);
        assertTrue(System.nanoTime() - asked < 3_000_000_000L, "at once, not when the lease expires");
        assertEquals(1, one.stops.get());
        assertTrue(other.tenures.get(0).token() > one.tenures.get(0).token(), "tokens grow");
    }

    @Test
    void whoIsCutOffStopsBeforeAnotherBegins() {
        one.own("work");
        await().atMost(SOON).until(one::owns);
        other.own("work");
        one.cut();
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> {
            boolean begun = !other.tenures.isEmpty();
            assertFalse(begun && one.stops.get() == 0, "both at work");
            return begun;
        });
        assertFalse(one.tenures.get(0).valid());
        one.mend();
        assertFalse(one.tenures.get(0).valid(), "what was over stays over");
        assertEquals(1, one.tenures.size());
    }

    @Test
    void aTransactionOfWhoLostItIsRefused() throws SQLException {
        one.own("work");
        await().atMost(SOON).until(one::owns);
        other.own("work");
        Tenure first = one.tenures.get(0);
        try (Connection connection = database.getConnection()) {
            assertThrows(IllegalStateException.class, () -> first.prove(connection), "no transaction");
            connection.setAutoCommit(false);
            first.prove(connection);
            connection.rollback();
        }
        one.close();
        await().atMost(SOON).until(other::owns);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThrows(LeaseLost.class, () -> first.prove(connection));
            other.tenures.get(0).prove(connection);
            connection.rollback();
        }
    }

    @Test
    void nobodyTakesOverWhileATransactionHasProvedOwnership() throws SQLException {
        one.own("work");
        await().atMost(SOON).until(one::owns);
        other.own("work");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            one.tenures.get(0).prove(connection);
            one.close();
            await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> !other.owns());
            connection.commit();
        }
        await().atMost(SOON).until(other::owns);
    }

    @Test
    void thousandsCostNoMoreStatementsThanOne() {
        for (int i = 0; i < 3000; i++) {
            one.own("work " + i);
        }
        await().atMost(SOON).until(() -> one.tenures.size() == 3000);
        int before = one.statements.get();
        await().pollDelay(Duration.ofSeconds(3)).atMost(SOON).until(one::owns);
        int statements = one.statements.get() - before;
        assertTrue(statements < 40, statements + " statements in three seconds");
        assertEquals(3000, one.tenures.size());
    }

    private static void migrate(DataSource database) throws SQLException, IOException {
        try (var script = OwnershipTest.class.getResourceAsStream("/db/migration/V14__leases.sql");
                Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
