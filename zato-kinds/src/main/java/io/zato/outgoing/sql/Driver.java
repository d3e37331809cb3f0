package io.zato.outgoing.sql;

import io.zato.api.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import javax.sql.XADataSource;

/** Finds the driver among what the server gives us. */
final class Driver {

    private Driver() {}

    /** A data source of that address; {@code Problem} 502 when the driver is not there, 500 when it does not take the address. */
    static XADataSource of(SqlDefinition definition) {
        String name = definition.type().driver();
        try {
            Class<?> type = Class.forName(name, true, Driver.class.getClassLoader());
            Object source = type.getConstructor().newInstance();
            type.getMethod("setURL", String.class)
                    .invoke(source, definition.type().url(definition));
            return (XADataSource) source;
        } catch (ClassNotFoundException e) {
            throw new Problem(502, "The driver " + name + " is not on this server; add it as a module of WildFly", e);
        } catch (InvocationTargetException e) {
            throw new Problem(500, "The driver does not take host, db_name or extra: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Problem(500, name + " is not the driver we know: " + e, e);
        }
    }
}
