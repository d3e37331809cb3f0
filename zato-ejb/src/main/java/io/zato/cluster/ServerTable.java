package io.zato.cluster;

import static io.zato.lease.DatabaseClock.NOW;

import io.zato.runtime.StuckCall;
import io.zato.schema.JsonCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows in which servers tell how they are; each server writes only its own. */
record ServerTable(DataSource database) {

    private static final int PATIENCE_SECONDS = 5;

    /** By name, for a later version may add columns while this one runs. */
    private static final String COLUMNS =
            "name, incarnation, url, pid, version, java, state, started, revision, pending, failing, stuck";

    /** False when there is no row of this incarnation. */
    boolean update(Identity self, Report report) throws SQLException {
        String sql =
                "UPDATE server SET url = ?, state = ?, revision = ?, pending = ?, failing = ?, stuck = ?, seen_at = "
                        + NOW + " WHERE name = ? AND incarnation = ?";
        return run(
                        sql,
                        report.url(),
                        report.state(),
                        report.revision(),
                        report.pending(),
                        json(report.failing()),
                        json(report.stuck()),
                        self.name(),
                        self.incarnation())
                == 1;
    }

    /** In the place of whoever had the name before. */
    void insert(Identity self, Report report) throws SQLException {
        remove(self.name());
        String sql =
                "INSERT INTO server (name, incarnation, pid, version, java, started, url, state, revision, pending,"
                        + " failing, stuck, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + NOW + ")";
        run(
                sql,
                self.name(),
                self.incarnation(),
                self.pid(),
                self.version(),
                self.java(),
                self.started().toEpochMilli(),
                report.url(),
                report.state(),
                report.revision(),
                report.pending(),
                json(report.failing()),
                json(report.stuck()));
    }

    void leave(Identity self) throws SQLException {
        String sql = "UPDATE server SET state = ?, failing = '[]', stuck = '[]', pending = 0, seen_at = " + NOW
                + " WHERE name = ? AND incarnation = ?";
        run(sql, Report.GONE, self.name(), self.incarnation());
    }

    void remove(String name) throws SQLException {
        run("DELETE FROM server WHERE name = ?", name);
    }

    void removeSilentFor(Duration time) throws SQLException {
        run("DELETE FROM server WHERE seen_at < " + NOW + " - ?", time.toMillis());
    }

    List<Server> all() throws SQLException {
        String sql = "SELECT " + COLUMNS + ", " + NOW + " - seen_at AS silent FROM server ORDER BY name";
        List<Server> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(server(rows));
            }
        }
        return all;
    }

    private static Server server(ResultSet row) throws SQLException {
        return new Server(
                row.getString("name"),
                row.getString("incarnation"),
                row.getString("url"),
                row.getLong("pid"),
                row.getString("version"),
                row.getString("java"),
                row.getString("state"),
                Instant.ofEpochMilli(row.getLong("started")),
                row.getLong("revision"),
                row.getInt("pending"),
                List.of(JsonCodec.INSTANCE.read(row.getString("failing"), Failing[].class)),
                List.of(JsonCodec.INSTANCE.read(row.getString("stuck"), StuckCall[].class)),
                Duration.ofMillis(row.getLong("silent")));
    }

    private static String json(Object value) {
        return JsonCodec.INSTANCE.text(value);
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(PATIENCE_SECONDS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
