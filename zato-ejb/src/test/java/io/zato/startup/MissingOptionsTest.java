package io.zato.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingOptionsTest {

    private static final long HALF_A_GIGABYTE = 512L * 1024 * 1024;

    @Test
    void nothingIsSaidWhereNothingIsMissing() {
        var complete = new RunningJvm(Optional.empty(), true, HALF_A_GIGABYTE, Optional.of("node-7"));
        assertEquals(List.of(), MissingOptions.of(complete).lines());
    }

    @Test
    void eachMissingOptionIsNamedWithWhatItCosts() {
        var bare = new RunningJvm(Optional.of("java.lang"), false, HALF_A_GIGABYTE / 4, Optional.of("1"));
        List<String> lines = MissingOptions.of(bare).lines();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("-Dorg.wildfly.sigterm.suspend.timeout=20: without it"), lines::toString);
        assertTrue(lines.get(1).startsWith("-Djboss.tx.node.id=NAME"), lines::toString);
        assertTrue(lines.get(2).contains("128 MB"), lines::toString);
        assertTrue(lines.get(3).startsWith("--add-opens=java.base/java.lang=ALL-UNNAMED"), lines::toString);
    }
}
