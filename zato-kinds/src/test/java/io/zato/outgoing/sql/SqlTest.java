package io.zato.outgoing.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.SqlConnection;
import io.zato.api.connection.SqlFailure;
import io.zato.api.problem.Problem;
import io.zato.fixture.Bound;
import io.zato.fixture.TestContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements over a connection to a real database, H2 in this JVM. */
class SqlTest {

    private final Sql kind = new Sql();
    private final String database = "mem:" + UUID.randomUUID();
    private final List<SqlConnection> open = new ArrayList<>();
    private SqlConnection crm;

    @BeforeEach
    void customers() {
        crm = connect();
        crm.update("CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR(50))");
        assertEquals(1, crm.update("INSERT INTO customer VALUES (?, ?)", 1, "Ann"));
        assertEquals(1, crm.update("INSERT INTO customer VALUES (?, ?)", 2, "Bob"));
    }

    @AfterEach
    void disconnect() {
        open.forEach(SqlConnection::close);
    }

    @Test
    void rowsAreMapsWithTheirColumnsInOrder() {
        List<Map<String, Object>> rows = crm.query("SELECT name, id FROM customer WHERE id > ? ORDER BY id", 0);
        assertEquals(List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", 2, "name", "Bob")), rows);
        assertEquals(List.of("name", "id"), List.copyOf(rows.get(0).keySet()));
        assertEquals(List.of(), crm.query("SELECT * FROM customer WHERE id = 9"));
        assertEquals(Map.of("My Id", 1), crm.one("SELECT id AS \"My Id\" FROM customer WHERE id = 1"));
    }

    @Test
    void oneRowIsOneAndTheFirstMayBeMissing() {
        assertEquals("Ann", crm.one("SELECT name FROM customer WHERE id = ?", 1).get("name"));
        assertEquals(404, problem("SELECT name FROM customer WHERE id = 9").status());
        assertEquals(500, problem("SELECT name FROM customer").status());
        assertEquals(Optional.empty(), crm.first("SELECT name FROM customer WHERE id = 9"));
        assertEquals(Optional.of(Map.of("id", 1)), crm.first("SELECT id FROM customer ORDER BY id"));
    }

    @Test
    void valuesAreThoseOfTheJdk() {
        Map<String, Object> row = crm.one(
                """
                SELECT CAST(? AS DATE) d, CAST(? AS TIMESTAMP) t, CAST(? AS TIMESTAMP WITH TIME ZONE) z,
                       CAST(? AS CLOB) c, CAST(? AS BLOB) b, CAST(? AS DECIMAL(10, 2)) m, CAST(? AS UUID) u,
                       CAST(? AS VARCHAR) n, CAST(ARRAY[1, 2] AS INT ARRAY) a, TRUE f""",
                LocalDate.of(2026, 11, 22),
                LocalDateTime.of(2026, 11, 22, 13, 0),
                Instant.parse("2026-11-22T13:00:00Z"),
                new StringBuilder("long"),
                new byte[] {1, 2},
                new BigDecimal("9.90"),
                new UUID(1, 2),
                null);
        assertArrayEquals(new byte[] {1, 2}, (byte[]) row.get("b"));
        row.remove("b");
        Map<String, Object> expected = new HashMap<>(Map.of("d", LocalDate.of(2026, 11, 22), "c", "long", "f", true));
        expected.put("t", LocalDateTime.of(2026, 11, 22, 13, 0));
        expected.put("z", OffsetDateTime.parse("2026-11-22T13:00:00Z"));
        expected.put("m", new BigDecimal("9.90"));
        expected.put("u", new UUID(1, 2));
        expected.put("n", null);
        expected.put("a", List.of(1, 2));
        assertEquals(expected, row);
    }

    @Test
    void aRefusedStatementLeavesTheConnectionUsable() {
        SqlFailure twice = assertThrows(SqlFailure.class, () -> crm.update("INSERT INTO customer VALUES (1, 'Again')"));
        assertTrue(twice.constraint(), twice.state());
        assertFalse(assertThrows(SqlFailure.class, () -> crm.query("SELEKT 1")).constraint());
        assertTrue(kind.valid(crm));
        assertEquals(2, crm.query("SELECT * FROM customer").size());
    }

    @Test
    void aStatementEndsAtItsLimit() {
        Problem problem = assertThrows(
                Problem.class,
                () -> crm.query("SELECT SUM(a.x * b.x) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b"));
        assertEquals(504, problem.status());
        assertEquals("The database CRM did not answer within 1 s", problem.getMessage());
        assertTrue(kind.valid(crm));
    }

    @Test
    void aConnectionThatBrokeStaysBroken() {
        SqlConnection other = connect();
        assertThrows(Problem.class, () -> other.update("SHUTDOWN IMMEDIATELY"));
        Problem problem = assertThrows(Problem.class, () -> crm.query("SELECT 1"));
        assertEquals(502, problem.status());
        assertEquals("The connection to the database CRM broke", problem.getMessage());
        assertFalse(kind.valid(crm));
        assertThrows(SQLException.class, () -> kind.ping(crm));
    }

    @Test
    void aConnectionLeftInATransactionOfItsOwnIsNotLentAgain() throws SQLException {
        crm.jdbc().setAutoCommit(false);
        assertFalse(kind.valid(crm));
    }

    @Test
    void aBranchIsCommittedOrRolledBack() throws Exception {
        XAResource branch = kind.branch(crm);
        TestXid lost = new TestXid(1);
        branch.start(lost, XAResource.TMNOFLAGS);
        crm.update("DELETE FROM customer");
        branch.end(lost, XAResource.TMFAIL);
        branch.rollback(lost);
        assertEquals(2, crm.query("SELECT * FROM customer").size());
        TestXid kept = new TestXid(2);
        branch.start(kept, XAResource.TMNOFLAGS);
        crm.update("DELETE FROM customer");
        branch.end(kept, XAResource.TMSUCCESS);
        assertEquals(XAResource.XA_OK, branch.prepare(kept));
        branch.commit(kept, false);
        assertEquals(List.of(), crm.query("SELECT * FROM customer"));
        assertTrue(kind.valid(crm));
    }

    private Problem problem(String sql) {
        return assertThrows(Problem.class, () -> crm.one(sql));
    }

    private SqlConnection connect() {
        SqlDefinition definition = Bound.definition(
                SqlDefinition.class,
                Map.of("type", Database.H2, "dbName", database, "extra", List.of(), "timeout", Duration.ofSeconds(1)));
        SqlConnection connection = kind.connect(definition, new TestContext("CRM"));
        open.add(connection);
        return connection;
    }

    private record TestXid(int number) implements javax.transaction.xa.Xid {

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {(byte) number};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {1};
        }
    }
}
