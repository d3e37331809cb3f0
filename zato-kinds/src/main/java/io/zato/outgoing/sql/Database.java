package io.zato.outgoing.sql;

import java.util.List;

/** The databases we have a driver class for, and how each wants its address; times come as seconds and milliseconds. */
enum Database {
    POSTGRESQL(
            "org.postgresql.xa.PGXADataSource",
            5432,
            "jdbc:postgresql://{host}:{port}/{db}?connectTimeout={s}&socketTimeout={s+}&tcpKeepAlive=true",
            "&"),
    MYSQL(
            "com.mysql.cj.jdbc.MysqlXADataSource",
            3306,
            "jdbc:mysql://{host}:{port}/{db}?connectTimeout={ms}&socketTimeout={ms+}",
            "&"),
    ORACLE(
            "oracle.jdbc.xa.client.OracleXADataSource",
            1521,
            "jdbc:oracle:thin:@//{host}:{port}/{db}?oracle.net.CONNECT_TIMEOUT={ms}&oracle.jdbc.ReadTimeout={ms+}",
            "&"),
    MSSQL(
            "com.microsoft.sqlserver.jdbc.SQLServerXADataSource",
            1433,
            "jdbc:sqlserver://{host}:{port};databaseName={db};loginTimeout={s};socketTimeout={ms+}",
            ";"),
    H2("org.h2.jdbcx.JdbcDataSource", 9092, "jdbc:h2:tcp://{host}:{port}/{db}", ";");

    private static final String H2_EMBEDDED = "jdbc:h2:{db};WRITE_DELAY=0";
    /** The driver breaks off later than the statement's own limit, which leaves the connection usable. */
    private static final int GRACE = 5;

    private final String driver;
    private final int port;
    private final String template;
    private final String separator;

    Database(String driver, int port, String template, String separator) {
        this.driver = driver;
        this.port = port;
        this.template = template;
        this.separator = separator;
    }

    /** Class name of the driver's XADataSource. */
    String driver() {
        return driver;
    }

    /** The JDBC address; extra parameters are added as they are. */
    String url(SqlDefinition definition) {
        int seconds = definition.seconds();
        String address = (definition.host().isEmpty() ? H2_EMBEDDED : template)
                .replace("{host}", definition.host())
                .replace("{port}", String.valueOf(definition.port() == 0 ? port : definition.port()))
                .replace("{s}", String.valueOf(seconds))
                .replace("{s+}", String.valueOf(seconds + GRACE))
                .replace("{ms}", String.valueOf(seconds * 1000L))
                .replace("{ms+}", String.valueOf((seconds + GRACE) * 1000L))
                .replace("{db}", definition.dbName());
        return address + extra(definition.extra());
    }

    private String extra(List<String> parameters) {
        return parameters.isEmpty() ? "" : separator + String.join(separator, parameters);
    }
}
