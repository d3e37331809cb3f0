package io.zato.cli.domain;

import io.zato.cli.control.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change of the platform's version, server by server: where each one is, and where it is to go. */
record Upgrade(Domain domain, Platform platform, Cluster cluster) {
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    /** The group of each server. */
    Map<String, Slot> servers() {
        Map<String, Slot> servers = new LinkedHashMap<>();
        cluster.members().forEach(member -> servers.put(member.name(), domain.slot(member.name())));
        return servers;
    }

    /**
     * Where the servers must go to have that EAR, which is brought there first. A Refusal when an upgrade to another one is not
     * finished.
     */
    Slot to(Path ear) {
        if (!Files.isReadable(ear)) {
            throw new Refusal(BAD_REQUEST, "There is no file " + ear + " that the supervisor could read");
        }
        Slot active = platform.active();
        if (platform.has(active, ear)) {
            return active;
        }
        Slot next = active.other();
        List<String> there = platform.servers(next);
        if (!there.isEmpty() && !platform.has(next, ear)) {
            throw new Refusal(
                    CONFLICT,
                    "An upgrade to or from another version is not finished, see " + String.join(", ", there)
                            + ": finish it with the same command, or go back with --back, before the next one;"
                            + " servers of another host follow by 'cluster upgrade' there");
        }
        if (!there.isEmpty()) {
            return next;
        }
        platform.prepare(next);
        platform.fill(next, ear);
        platform.begins(active);
        return next;
    }

    /** Where the servers of a further host must go to have what the first host's have, be it later or earlier. */
    Slot follow() {
        return platform.active();
    }

    /** Those of the other hosts that have not followed the last change of version; only the first host can tell. */
    List<String> behind() {
        if (cluster.host().isFurther()) {
            return List.of();
        }
        return platform.servers(platform.active().other()).stream()
                .filter(server -> !servers().containsKey(server))
                .toList();
    }

    /** Where the servers must go to have what they had before the last upgrade, finished or not. */
    Slot back() {
        Slot before = platform.before()
                .orElseThrow(() -> new Refusal(
                        CONFLICT, "There is no version to go back to: this cluster was not upgraded server by server"));
        if (before != platform.active() && platform.servers(before).isEmpty()) {
            platform.prepare(before);
        }
        return before;
    }

    /** The server must be stopped. */
    void move(String server, Slot slot) {
        domain.move(server, slot);
        if (servers().values().stream().allMatch(slot::equals)) {
            platform.activate(slot);
        }
    }
}
