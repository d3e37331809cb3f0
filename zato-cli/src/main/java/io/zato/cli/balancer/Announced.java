package io.zato.cli.balancer;

import io.zato.cli.control.Place;
import java.util.List;
import java.util.Map;

/**
 * The servers of this host that are to be given nothing new, in a file in which they find themselves: asked by the balancers of other
 * hosts whether they take calls, they say no.
 */
record Announced(List<String> servers) {

    private static final String FILE = "drained";

    static Announced of(Wanted wanted) {
        return new Announced(wanted.servers().entrySet().stream()
                .filter(server -> server.getValue().duty() != Duty.ACTIVE)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** All that are this host's. */
    static Announced of(List<Member> members) {
        return new Announced(members.stream()
                .filter(member -> member.whose() == Member.Whose.OURS)
                .map(Member::name)
                .toList());
    }

    /** In the place of those that were announced before. */
    void write(Place place) {
        place.write(FILE, String.join("\n", servers) + "\n");
    }
}
