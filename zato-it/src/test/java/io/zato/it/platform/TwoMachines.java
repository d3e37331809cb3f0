package io.zato.it.platform;

import java.time.Duration;
import java.util.List;

/**
 * Two machines and their network, made on this one: network namespaces where we are root, whose link can be cut; else two loopback
 * addresses, where it cannot.
 */
final class TwoMachines implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String MAKE =
            """
            set -e
            ip link add %1$sbr type bridge
            ip address add %2$s.1/24 dev %1$sbr
            ip link set %1$sbr up
            for number in 2 3; do
                ip netns add %1$s$number
                mkdir -p /etc/netns/%1$s$number
                : > /etc/netns/%1$s$number/resolv.conf
                echo "127.0.0.1 localhost $(hostname)" > /etc/netns/%1$s$number/hosts
                for end in 1 2 3; do echo "%2$s.$end machine-$end" >> /etc/netns/%1$s$number/hosts; done
                ip link add %1$sv$number type veth peer name eth0 netns %1$s$number
                ip link set %1$sv$number master %1$sbr up
                ip -n %1$s$number address add %2$s.$number/24 dev eth0
                ip -n %1$s$number link set eth0 up
                ip -n %1$s$number link set lo up
            done
            """;
    private static final String UNMAKE =
            """
            for number in 2 3; do
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

    TwoMachines() {
        if (separate) {
            shell(MAKE.formatted(prefix, network)).exits(0);
        } else {
            System.out.println(
                    "Not root, or no network namespaces: two hosts on 127.0.0.2 and 127.0.0.3, nothing is cut");
        }
    }

    /** Whether the link between them can be cut. */
    boolean separate() {
        return separate;
    }

    /** Of the machine of that number, 1 or 2. */
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
        for (int number : new int[] {2, 3}) {
            shell("ip link set dev " + prefix + "v" + number + " type bridge_slave " + state)
                    .exits(0);
        }
    }

    @Override
    public void close() {
        if (separate) {
            shell(UNMAKE.formatted(prefix));
        }
    }

    private static Outcome shell(String line) {
        return Environment.root(line, LIMIT);
    }
}
