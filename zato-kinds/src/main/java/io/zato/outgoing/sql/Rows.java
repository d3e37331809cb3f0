package io.zato.outgoing.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a result into maps, a column's label being its key. */
final class Rows {

    private Rows() {}

    /** Every row; labels the database has folded to upper case come in lower case. */
    static List<Map<String, Object>> of(ResultSet result, boolean folded) throws SQLException {
        List<String> labels = labels(result.getMetaData(), folded);
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                row.put(labels.get(i), Values.fromDatabase(result, i + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> labels(ResultSetMetaData columns, boolean folded) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            boolean upper = label.equals(label.toUpperCase(Locale.ROOT));
            labels.add(folded && upper ? label.toLowerCase(Locale.ROOT) : label);
        }
        return labels;
    }
}
