package io.zato.cli.balancer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of HAProxy's statistics about one server in one backend; requests are counted since the last reload. */
record ServerCount(String backend, String server, String status, long sessions, long requests, String lastCheck) {

    /** Out of what {@code show stat} answers: a line with the names of the columns, then one for each server. */
    static List<ServerCount> parse(String csv) {
        List<String> lines =
                csv.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<ServerCount> counts = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            return counts;
        }
        String[] names = lines.get(0).substring(2).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(names.length, values.length); i++) {
                row.put(names[i], values[i]);
            }
            counts.add(of(row));
        }
        return counts;
    }

    private static ServerCount of(Map<String, String> row) {
        return new ServerCount(
                row.get("pxname"),
                row.get("svname"),
                row.get("status"),
                number(row.get("scur")),
                number(row.get("stot")),
                check(row));
    }

    /** As HAProxy writes it: L7OK/200 in 3ms. */
    private static String check(Map<String, String> row) {
        String status = row.getOrDefault("check_status", "");
        if (status.isEmpty()) {
            return "";
        }
        String code = row.getOrDefault("check_code", "");
        return status + (code.isEmpty() ? "" : "/" + code) + " in " + row.get("check_duration") + "ms";
    }

    /** With the sessions an earlier worker still has. */
    ServerCount plus(List<ServerCount> earlier) {
        long more = earlier.stream()
                .filter(count -> count.backend.equals(backend) && count.server.equals(server))
                .mapToLong(ServerCount::sessions)
                .sum();
        return new ServerCount(backend, server, status, sessions + more, requests, lastCheck);
    }

    private static long number(String text) {
        return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
