package io.zato.cli.domain;

import io.zato.cli.control.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
        if (servers().containsValue(next)) {
            if (platform.has(next, ear)) {
                return next;
            }
            throw new Refusal(
                    CONFLICT,
                    "An upgrade to another version is not finished: finish it with the same command, or go back with"
                            + " --back, before the next one");
        }
        platform.prepare(next);
        platform.fill(next, ear);
        return next;
    }

    /** Where the servers must go to have what they had before the last upgrade, finished or not. */
    Slot back() {
        Slot active = platform.active();
        if (servers().containsValue(active.other())) {
            return active;
        }
        if (!platform.isFilled(active.other())) {
            throw new Refusal(CONFLICT, "There is no version to go back to: this cluster was not upgraded");
        }
        platform.prepare(active.other());
        return active.other();
    }

    /** The server must be stopped. */
    void move(String server, Slot slot) {
        domain.move(server, slot);
        if (servers().values().stream().allMatch(slot::equals)) {
            platform.activate(slot);
        }
    }
}
