package io.zato.cli.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostTest {
    private static final Host ALONE = new Host(1, "127.0.0.1", Optional.empty());
    private static final Host FIRST = new Host(1, "10.0.0.1", Optional.empty());
    private static final Host FURTHER = new Host(2, "10.0.0.2", Optional.of("10.0.0.1:9993"));

    @Test
    void serversOfDifferentHostsHaveDifferentNames() {
        assertEquals("server-1", FIRST.server(1));
        assertEquals("server-2-1", FURTHER.server(1));
    }

    /** A transaction's node has 23 bytes, of which the environment's own name takes twelve. */
    @Test
    void theLongestNameLeavesRoomForTheEnvironments() {
        assertTrue(new Host(99, "10.0.0.99", Optional.of("10.0.0.1:9993"))
                        .server(Cluster.MOST)
                        .length()
                <= 11);
    }

    @Test
    void onlyAHostThatOthersReachListensForThem() {
        assertTrue(ALONE.isAlone());
        assertFalse(FIRST.isAlone());
        assertFalse(FURTHER.isAlone());
        assertEquals("host-zato.xml", ALONE.configuration());
        assertEquals("host-zato-first.xml", FIRST.configuration());
        assertEquals("host-zato-further.xml", FURTHER.configuration());
    }

    @Test
    void everyHostIsBelievedAndNobodyElse() {
        String pattern = Trust.patternOf(List.of("10.0.0.1", "10.0.0.2"));
        assertTrue("10.0.0.2".matches(pattern));
        assertTrue("127.0.0.1".matches(pattern));
        assertFalse("10.0.0.20".matches(pattern));
        assertFalse("10x0.0.2".matches(pattern));
    }
}
