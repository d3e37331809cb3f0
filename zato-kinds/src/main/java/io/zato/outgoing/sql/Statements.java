package io.zato.outgoing.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Runs statements against one database, each with its limit in seconds. */
record Statements(String database, int seconds) {

    /** The rows, no more than {@code most}; 0 for all. */
    List<Map<String, Object>> query(Connection connection, String sql, int most, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            prepare(statement, parameters);
            statement.setMaxRows(most);
            try (ResultSet result = statement.executeQuery()) {
                return Rows.of(result, connection.getMetaData().storesUpperCaseIdentifiers());
            }
        }
    }

    /** How many rows were changed; 0 where the statement does not say. */
    int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            prepare(statement, parameters);
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private void prepare(PreparedStatement statement, Object... parameters) throws SQLException {
        statement.setQueryTimeout(seconds);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, Values.toDatabase(parameters[i]));
        }
    }
}
