package io.zato.cli.balancer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers that were named when the balancer was started; they stay the same. */
public record Listed(List<Member> list) implements Members {

    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9_.-]+)=(.+):(\\d{1,5})");

    /** The environment's one server, and further ones as the system properties {@code zato.lb.server…} name them. */
    public static Listed ofProcess() {
        List<Member> all = new ArrayList<>();
        all.add(new Member(
                System.getProperty("zato.lb.server.name"), "127.0.0.1", Integer.getInteger("zato.lb.server")));
        all.addAll(further(System.getProperty("zato.lb.servers", "")));
        return new Listed(List.copyOf(all));
    }

    /** Those of {@code name=host:port,…}; IllegalArgumentException that says what is wrong with it. */
    static List<Member> further(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(server -> !server.isEmpty())
                .map(Listed::member)
                .toList();
    }

    private static Member member(String text) {
        Matcher server = SERVER.matcher(text);
        if (!server.matches()) {
            throw new IllegalArgumentException(
                    "ZATO_LB_SERVERS has '" + text + "': each server is written name=host:port");
        }
        return new Member(server.group(1), server.group(2), Integer.parseInt(server.group(3)), Member.Whose.STRANGERS);
    }
}
