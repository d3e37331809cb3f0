package io.zato.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Warns of a data source whose connections wait for ever when the database hangs, as the default of PostgreSQL's driver is. */
final class EndlessReads {

    private static final Logger LOG = Logger.getLogger(EndlessReads.class.getName());

    private EndlessReads() {}

    static void tellOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (possible(connection.getMetaData().getDatabaseProductName(), connection.getNetworkTimeout())) {
                LOG.warning("ZATO: threads wait for ever when the database hangs; add"
                        + " connectTimeout=5&socketTimeout=60&tcpKeepAlive=true to the URL of the data source");
            }
        }
    }

    /** Milliseconds, 0 for none. What runs inside this server, H2, does not hang. */
    static boolean possible(String product, int readTimeout) {
        return product.equals("PostgreSQL") && readTimeout == 0;
    }
}
