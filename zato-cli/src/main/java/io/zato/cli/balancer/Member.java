package io.zato.cli.balancer;

import io.zato.cli.control.Refusal;
import java.util.List;

/** A server requests can be sent to: its name, unique among all, where it accepts HTTP, and whose it is. */
public record Member(String name, String host, int port, Whose whose) {

    /** Whose a server is. */
    public enum Whose {
        /** This environment's. */
        OURS,
        /** Of another host of the cluster, which looks after it. */
        OTHER_HOSTS,
        /** Administered by itself. */
        STRANGERS
    }

    /** One of the environment's own. */
    public Member(String name, String host, int port) {
        this(name, host, port, Whose.OURS);
    }

    /** That of them; a Refusal when there is none of that name. */
    static Member named(String name, List<Member> members) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no server " + name + "; there are "
                                + members.stream().map(Member::name).toList()));
    }

    boolean administered() {
        return whose != Whose.STRANGERS;
    }

    /** As HAProxy writes it. */
    String address() {
        return (host.contains(":") ? "ipv6@" : "") + host + ":" + port;
    }
}
