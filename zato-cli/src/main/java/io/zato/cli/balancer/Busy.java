package io.zato.cli.balancer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caller a server is busy with, and since when, as HAProxy writes it: 1m10s. */
record Busy(String backend, String server, String caller, String age) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^0x\\S+ proto=\\S+ src=(\\S+) fe=\\S+ be=(\\S+) srv=(\\S+) .*? age=(\\S+)");

    /** Out of what {@code show sess} answers. */
    static List<Busy> parse(String sessions) {
        List<Busy> all = new ArrayList<>();
        Matcher line = LINE.matcher(sessions.replace(": proto=", " proto="));
        while (line.find()) {
            all.add(new Busy(line.group(2), line.group(3), line.group(1), line.group(4)));
        }
        return all;
    }
}
