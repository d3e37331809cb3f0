package io.zato.cli.domain;

import java.util.stream.Stream;

/**
 * One of the two places in which a domain can have the platform: a server group, and the name of its deployment there. Upgrades take
 * turns: while one place has the servers, the other takes the next version.
 */
enum Slot {
    FIRST("zato", "zato.ear"),
    NEXT("zato-next", "zato-next.ear");

    /** Of both: what users deploy depends on module deployment.zato.ear. */
    static final String RUNTIME_NAME = "zato.ear";

    private final String group;
    private final String deployment;

    Slot(String group, String deployment) {
        this.group = group;
        this.deployment = deployment;
    }

    /** That of a group of ours; IllegalArgumentException for another. */
    static Slot of(String group) {
        return Stream.of(values())
                .filter(slot -> slot.group.equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No group of ours: " + group));
    }

    Slot other() {
        return this == FIRST ? NEXT : FIRST;
    }

    String group() {
        return group;
    }

    String deployment() {
        return deployment;
    }
}
