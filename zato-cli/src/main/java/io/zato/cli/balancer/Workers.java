package io.zato.cli.balancer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * HAProxy's worker processes, by its sockets: one is in charge, and after a reload older ones may still be busy with what they
 * began.
 */
record Workers(Path masterSocket, Path adminSocket) {

    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+)\\s+worker\\s");
    private static final String OLD = "# old workers";
    private static final String SERVERS_ONLY = "show stat -1 4 -1";

    /** The process in charge, once it takes commands; empty where there is none. */
    Optional<Long> current() {
        try {
            String[] processes = processes();
            Matcher line = LINE.matcher(processes[0]);
            return line.find() && command("show info").contains("Pid: " + line.group(1))
                    ? Optional.of(Long.valueOf(line.group(1)))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // nobody listens yet, or any more
            return Optional.empty();
        }
    }

    /** What the one in charge answers; UncheckedIOException where there is none. */
    String command(String command) {
        try {
            return new RuntimeSocket(adminSocket).ask(command);
        } catch (IOException e) {
            throw new UncheckedIOException("haproxy does not answer: " + e.getMessage(), e);
        }
    }

    /** Tells all of them, for older ones still send requests; what the one in charge answers. */
    String tell(String command) {
        askOld(command);
        return command(command);
    }

    /** What the next one is to begin with. */
    String state() {
        return command("show servers state");
    }

    /** What each server does now, as the worker in charge counts it, and with what the older ones are still busy. */
    List<ServerCount> counts() {
        List<ServerCount> counts = ServerCount.parse(command(SERVERS_ONLY));
        for (String old : askOld(SERVERS_ONLY)) {
            List<ServerCount> earlier = ServerCount.parse(old);
            counts = counts.stream().map(count -> count.plus(earlier)).toList();
        }
        return counts;
    }

    /** Connections of channels that the server serves now, by all workers. */
    List<Busy> busy(String server) {
        return Stream.concat(Stream.of(command("show sess")), askOld("show sess").stream())
                .flatMap(answer -> Busy.parse(answer).stream())
                .filter(busy -> busy.backend().equals(BalancerView.BACKEND)
                        && busy.server().equals(server))
                .toList();
    }

    private List<String> askOld(String command) {
        List<String> answers = new ArrayList<>();
        try {
            String[] processes = processes();
            Matcher line = LINE.matcher(processes.length > 1 ? processes[1] : "");
            while (line.find()) {
                answers.add(new RuntimeSocket(masterSocket).ask("@!" + line.group(1) + " " + command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("haproxy does not answer: " + e.getMessage(), e);
        }
        return answers;
    }

    private String[] processes() throws IOException {
        return new RuntimeSocket(masterSocket).ask("show proc").split(OLD, 2);
    }
}
