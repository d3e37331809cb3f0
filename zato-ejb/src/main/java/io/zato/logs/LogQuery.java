package io.zato.logs;

/** Which entries somebody wants to see; what is empty is not asked for. */
public record LogQuery(String cid, String service, String level) {

    /** {@code Problem} 400 for a level nobody knows; null is empty. */
    public static LogQuery of(String cid, String service, String level) {
        String least =
                level == null || level.isBlank() ? "" : Severity.of(level).name();
        return new LogQuery(given(cid), given(service), least);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }

    /** The id may stand in the text as well: some lines are about a call and not of its thread. */
    boolean wants(LogEntry entry) {
        return (cid.isEmpty() || entry.cid().equals(cid) || entry.message().contains(cid))
                && (service.isEmpty() || entry.logger().equals("io.zato.service." + service))
                && (level.isEmpty() || matters(entry));
    }

    /** A level nobody knows may be as bad as any. */
    private boolean matters(LogEntry entry) {
        return Severity.find(entry.level()).orElse(Severity.ERROR).compareTo(Severity.valueOf(level)) >= 0;
    }
}
