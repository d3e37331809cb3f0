package io.zato.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.object.FieldChange;
import io.zato.object.VersionDifference;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceDifferenceTest {

    private static final FieldChange TIMEOUT = new FieldChange("timeout", false, "0ms", "2s");

    @Test
    void theSourceIsComparedLineByLineAndTheRestFieldByField() {
        SourceDifference difference = of(new FieldChange("source", false, "a\nb\nc\n", "a\nB\nc\n"), TIMEOUT);
        assertEquals(List.of(TIMEOUT), difference.changes());
        assertEquals(
                """
                --- crm version 1
                +++ crm version 2
                @@ -1,3 +1,3 @@
                 a
                -b
                +B
                 c
                """,
                difference.diff());
    }

    @Test
    void theSameSourceHasNoDifference() {
        assertEquals("", of(TIMEOUT).diff());
    }

    @Test
    void aDeletedServiceHasNoSource() {
        String diff = of(new FieldChange("source", false, "a", null)).diff();
        assertTrue(diff.endsWith("@@\n-a\n"), diff);
    }

    private static SourceDifference of(FieldChange... changes) {
        return SourceDifference.of(new VersionDifference("service", "crm", 1, 2, List.of(changes)));
    }
}
