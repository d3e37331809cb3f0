package io.zato.logs;

/** One entry of the log; what is not known of it is empty, and a stack trace is part of the message. */
public record LogEntry(String time, String level, String logger, String thread, String cid, String message) {

    private static final int LONGEST = 64 * 1024;

    /** With one more line of its message, as long as there is room for it. */
    LogEntry and(String line) {
        return message.length() + line.length() > LONGEST
                ? this
                : new LogEntry(time, level, logger, thread, cid, message + "\n" + line);
    }

    /** As a person reads it. */
    public String text() {
        return time + " " + level + " [" + logger + "] (" + thread + ") " + cid + " " + message;
    }
}
