package io.zato.it.platform;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Machines and their network, made on this one: network namespaces where we are root, whose links can be cut; else loopback addresses,
 * where they cannot.
 */
final class Machines implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String MAKE =
            """
            set -e
            ip link add %1$sbr type bridge
            ip address add %2$s.1/24 dev %1$sbr
            ip link set %1$sbr up
            for number in %3$s; do
                ip netns add %1$s$number
                mkdir -p /etc/netns/%1$s$number
                : > /etc/netns/%1$s$number/resolv.conf
                echo "127.0.0.1 localhost $(hostname)" > /etc/netns/%1$s$number/hosts
                for end in 1 %3$s; do echo "%2$s.$end machine-$end" >> /etc/netns/%1$s$number/hosts; done
                ip link add %1$sv$number type veth peer name eth0 netns %1$s$number
                ip link set %1$sv$number master %1$sbr up
                ip -n %1$s$number address add %2$s.$number/24 dev eth0
                ip -n %1$s$number link set eth0 up
                ip -n %1$s$number link set lo up
            done
            """;
    private static final String UNMAKE =
            """
            for number in %3$s; do
                ip netns delete %1$s$number
                rm -rf /etc/netns/%1$s$number
            done
            ip link delete %1$sbr
            """;

    private final String prefix = "zt" + ProcessHandle.current().pid() % 10_000;
    private final String network = "10.%d.%d"
            .formatted(
                    60 + ProcessHandle.current().pid() % 60,
                    ProcessHandle.current().pid() / 60 % 250);
    private final boolean separate =
            shell("ip netns add zt-try && ip netns delete zt-try").exitCode() == 0;

    /** The last part of each address. */
    private final int[] ends;

    Machines(int count) {
        ends = IntStream.rangeClosed(1, count).map(machine -> machine + 1).toArray();
        if (separate) {
            shell(script(MAKE)).exits(0);
        } else {
            System.out.println("Not root, or no network namespaces: hosts on 127.0.0.2 and following, nothing is cut");
        }
    }

    private String script(String text) {
        return text.formatted(
                prefix, network, IntStream.of(ends).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Whether the link between them can be cut. */
    boolean separate() {
        return separate;
    }

    /** Of the machine of that number, from 1 on. */
    String address(int machine) {
        return separate ? network + "." + (machine + 1) : "127.0.0." + (machine + 1);
    }

    /** Where the tests run, and the database. */
    String outside() {
        return separate ? network + ".1" : "127.0.0.1";
    }

    /** What runs a command there. */
    List<String> on(int machine) {
        return separate ? List.of("ip", "netns", "exec", prefix + (machine + 1)) : List.of();
    }

    /** Neither hears anything of the other; both still reach the outside. */
    void cutBetween() {
        ports("isolated on");
    }

    /** The second hears nothing of anybody. */
    void cutOff() {
        shell("ip link set " + prefix + "v3 down").exits(0);
    }

    void heal() {
        ports("isolated off");
        shell("ip link set " + prefix + "v3 up").exits(0);
    }

    private void ports(String state) {
        for (int number : ends) {
            shell("ip link set dev " + prefix + "v" + number + " type bridge_slave " + state)
                    .exits(0);
        }
    }

    @Override
    public void close() {
        if (separate) {
            shell(script(UNMAKE));
        }
    }

    private static Outcome shell(String line) {
        return Environment.root(line, LIMIT);
    }
}
