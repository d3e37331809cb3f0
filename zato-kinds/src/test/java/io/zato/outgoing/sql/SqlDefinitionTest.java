package io.zato.outgoing.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.fixture.Bound;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlDefinitionTest {

    @Test
    void anAddressHasTheUsualPortAndTheLimits() {
        assertEquals(
                "jdbc:postgresql://db:5432/crm?connectTimeout=30&socketTimeout=35&tcpKeepAlive=true",
                url(Map.of("type", Database.POSTGRESQL, "host", "db")));
        assertEquals(
                "jdbc:mysql://db:3307/crm?connectTimeout=2000&socketTimeout=7000",
                url(Map.of("type", Database.MYSQL, "host", "db", "port", 3307, "timeout", Duration.ofMillis(1500))));
        assertEquals("jdbc:h2:tcp://db:9092/crm", url(Map.of("type", Database.H2, "host", "db")));
    }

    @Test
    void extraParametersAreAdded() {
        List<String> extra = List.of("A=1", "B=2");
        assertTrue(url(Map.of("type", Database.POSTGRESQL, "host", "db", "extra", extra))
                .endsWith("&tcpKeepAlive=true&A=1&B=2"));
        assertEquals("jdbc:h2:crm;WRITE_DELAY=0;A=1;B=2", url(Map.of("type", Database.H2, "extra", extra)));
    }

    @Test
    void onlyH2IsInsideTheServer() {
        assertEquals(List.of("host"), faults(Map.of("type", Database.POSTGRESQL)));
    }

    @Test
    void aTimeoutIsLongerThanZero() {
        assertEquals(List.of("timeout"), faults(Map.of("type", Database.H2, "timeout", Duration.ZERO)));
    }

    @Test
    void partsOfAnAddressCannotSmuggleParameters() {
        assertEquals(
                List.of("dbName must not contain ?, ;, & or a space"),
                Bound.complaints(definition(Map.of("type", Database.H2, "dbName", "crm;INIT=RUNSCRIPT"))));
        assertEquals(
                List.of("host must be a host name or an address, the port goes into port"),
                Bound.complaints(definition(Map.of("type", Database.H2, "host", "db:1/x?y"))));
        assertEquals(
                List.of("extra[0].<list element> must be name=value"),
                Bound.complaints(definition(Map.of("type", Database.H2, "extra", List.of("nothing")))));
    }

    private static List<String> faults(Map<String, ?> values) {
        RuntimeException refused = assertThrows(RuntimeException.class, () -> definition(values));
        Problem problem = (Problem) ((InvocationTargetException) refused.getCause()).getCause();
        return problem.errors().stream().map(Problem.FieldError::field).toList();
    }

    private static String url(Map<String, ?> values) {
        SqlDefinition definition = definition(values);
        assertEquals(List.of(), Bound.complaints(definition));
        return definition.type().url(definition);
    }

    private static SqlDefinition definition(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(Map.of("dbName", "crm", "extra", List.of()));
        all.putAll(values);
        return Bound.definition(SqlDefinition.class, all);
    }
}
