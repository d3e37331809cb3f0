package io.zato.startup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EndlessReadsTest {

    @Test
    void areThoseOfAServerElsewhereWithoutATimeout() {
        assertTrue(EndlessReads.possible("PostgreSQL", 0));
        assertFalse(EndlessReads.possible("PostgreSQL", 60_000));
        assertFalse(EndlessReads.possible("H2", 0));
    }
}
