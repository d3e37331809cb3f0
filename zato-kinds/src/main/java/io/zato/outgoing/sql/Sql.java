package io.zato.outgoing.sql;

import com.google.auto.service.AutoService;
import io.zato.api.connection.SqlConnection;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Pooling;
import io.zato.api.kind.XaConnector;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;

/** Databases; every connection can take part in distributed transactions. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class Sql implements XaConnector<SqlDefinition, SqlConnection> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

    @Override
    public Class<SqlDefinition> definition() {
        return SqlDefinition.class;
    }

    @Override
    public Class<SqlConnection> connection() {
        return SqlConnection.class;
    }

    @Override
    public Pooling pooling(SqlDefinition definition) {
        Duration limit = definition.timeout();
        return new Pooling(definition.poolSize(), limit.compareTo(LONGEST_WAIT) < 0 ? limit : LONGEST_WAIT, KEPT_IDLE);
    }

    @Override
    public SqlConnection connect(SqlDefinition definition, Context context) {
        XADataSource driver = Driver.of(definition);
        try {
            return OpenConnection.of(
                    driver.getXAConnection(
                            definition.username(), definition.password().reveal()),
                    new Statements(context.name(), definition.seconds()));
        } catch (SQLException failure) {
            throw Failures.unreachable(context.name(), failure);
        }
    }

    @Override
    public boolean valid(SqlConnection connection) {
        return ((OpenConnection) connection).usable();
    }

    @Override
    public void ping(SqlConnection connection) throws SQLException {
        ((OpenConnection) connection).ping();
    }

    @Override
    public XAResource branch(SqlConnection connection) {
        return ((OpenConnection) connection).branch();
    }
}
