package io.zato.cli.environment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a server did not start, in one sentence. The engine begins the message of whatever stops a start with "ZATO";
 * without such a message it is the innermost cause that the server wrote down.
 */
public final class FailureReason {
    private static final Pattern OURS =
            Pattern.compile("(?:Exception|Error|Problem|Caused by): (ZATO[^\\n]*?)[\\\\\"}\\s]*(?:\\n|$)");
    /** Somebody took a port between our look and the server's. */
    private static final Pattern TAKEN = Pattern.compile("\"(Address already in use[^\"]*)\"");

    private static final Pattern CAUSE = Pattern.compile("Caused by: ([^\\n]*?)[\\\\\"}\\s]*(?:\\n|$)");
    private static final Pattern ERROR = Pattern.compile("(?m)^(?:Error[: ]|.* (?:ERROR|FATAL) )(.*)$");

    /** Bytes: a start writes less. */
    private static final long MOST = 1 << 20;

    private FailureReason() {}

    /** {@code logStart} is the length of the server log before this start. */
    static String of(Environment environment, long logStart) {
        String marker = read(environment.marker("failed"), 0);
        String log = read(environment.log(), logStart);
        String console = read(environment.console(), 0);
        return last(OURS, marker)
                .or(() -> last(OURS, log))
                .or(() -> last(TAKEN, log))
                .or(() -> last(CAUSE, marker))
                .or(() -> last(CAUSE, log))
                .or(() -> last(ERROR, console))
                .or(() -> last(ERROR, log))
                .orElse("the server ended without saying why");
    }

    /** The same for a server of which there is only the log. */
    public static String inLog(Path file, long logStart) {
        String log = read(file, logStart);
        return last(OURS, log)
                .or(() -> last(TAKEN, log))
                .or(() -> last(CAUSE, log))
                .or(() -> last(ERROR, log))
                .orElse("the server did not say why");
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(FailureReason::sentence).reduce((first, second) -> second);
    }

    private static String sentence(MatchResult found) {
        return found.group(1).strip();
    }

    private static String read(Path file, long from) {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            // Shorter than before: it was rotated meanwhile.
            long start = from > bytes.length() ? 0 : Math.max(from, bytes.length() - MOST);
            bytes.seek(start);
            byte[] rest = new byte[Math.toIntExact(bytes.length() - start)];
            bytes.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8).replace("\\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
