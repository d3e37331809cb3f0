package io.zato.enmasse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.object.Key;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static boolean takes(String pattern, String name) {
        return new Selection(Set.of(), List.of(pattern)).takes(new Key("sql", name));
    }

    @Test
    void aStarStandsForAnything() {
        assertTrue(takes("crm.*", "crm.a.b"));
        assertTrue(takes("*.b", "crm.a.b"));
        assertTrue(takes("crm.*.b", "crm.a.b"));
        assertTrue(takes("*", "x"));
        assertFalse(takes("crm.*", "crmx"));
        assertFalse(takes("crm", "crm.a"));
        assertTrue(takes("a[b|c", "a[b|c"));
    }

    @Test
    void nothingNamedTakesEverything() {
        assertTrue(new Selection(Set.of(), List.of()).takes(new Key("sql", "x")));
        assertFalse(new Selection(Set.of("security"), List.of()).takes(new Key("sql", "x")));
    }
}
