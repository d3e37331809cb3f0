package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.cli.run.Failure;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LogFilterTest {

    private static final String CUSTOMER =
            entry("00:00:00", "WARNING", "io.zato.service.crm.get-customer", "cid-1", "slow");
    private static final String TRACE = "\tat io.zato.Somewhere.line(Somewhere.java:7)";
    private static final String ORDER = entry("11:00:00", "INFO ", "io.zato.service.order", "cid-2", "made");
    private static final String SERVER = entry("12:00:00", "ERROR", "org.jboss.as", "", "failed (of all)");
    private static final String JSON =
            "{\"timestamp\":\"2026-11-22T13:00:00.5Z\",\"level\":\"WARN\",\"loggerName\":\"io.zato.service.order\","
                    + "\"mdc\":{\"cid\":\"cid-3\"},\"message\":\"late\"}";
    private static final List<String> LOG = List.of(CUSTOMER, TRACE, ORDER, SERVER, JSON);

    @Test
    void everythingIsShownWhereNothingIsAsked() {
        assertEquals(LOG, shown());
    }

    @Test
    void theLinesOfAnEntryStayTogether() {
        assertEquals(List.of(CUSTOMER, TRACE), shown("--cid", "cid-1"));
        assertEquals(List.of(JSON), shown("--cid", "cid-3"));
    }

    @Test
    void aServiceIsKnownByItsLogger() {
        assertEquals(List.of(ORDER, JSON), shown("--service", "order"));
        assertEquals(List.of(), shown("--service", "ord"));
    }

    @Test
    void graverLevelsAreShownToo() {
        assertEquals(List.of(CUSTOMER, TRACE, SERVER, JSON), shown("--level", "warning"));
        assertEquals(List.of(SERVER), shown("--level", "ERROR"));
    }

    @Test
    void whatIsOlderIsNotShown() {
        assertEquals(List.of(ORDER, SERVER, JSON), shown("--since", "2026-11-22T11:00"));
        assertEquals(List.of(JSON), shown("--since", "2026-11-22T13:00:00Z"));
        String now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS"));
        String fresh = now + " INFO  [a] (b) c d";
        LogFilter filter = filter("--since", "5m");
        assertEquals(
                List.of(fresh),
                List.of(CUSTOMER, fresh).stream().filter(filter::accepts).toList());
    }

    @Test
    void severalFiltersAllCount() {
        assertEquals(List.of(JSON), shown("--service", "order", "--level", "WARN"));
    }

    @Test
    void whatIsNoLevelOrTimeIsUsage() {
        assertEquals(
                Failure.USAGE,
                assertThrows(Failure.class, () -> filter("--level", "loud")).exitCode());
        assertEquals(
                Failure.USAGE,
                assertThrows(Failure.class, () -> filter("--since", "yesterday"))
                        .exitCode());
    }

    private static List<String> shown(String... options) {
        LogFilter filter = filter(options);
        return LOG.stream().filter(filter::accepts).toList();
    }

    private static LogFilter filter(String... options) {
        LogFilter filter = new LogFilter();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("filter", CommandLine.Model.CommandSpec.forAnnotatedObject(filter)))
                .parseArgs(options);
        return filter.checked();
    }

    private static String entry(String time, String level, String logger, String cid, String text) {
        return "2026-11-22 " + time + ",123 " + level + " [" + logger + "] (default task-1) " + cid + " " + text;
    }
}
