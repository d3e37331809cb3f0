package io.zato.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void versionsAreInTheOrderInWhichTheyAreReleased() {
        List<String> order =
                List.of("?", "0.9", "1.0.0-SNAPSHOT", "1.0.0", "1.9.3", "1.10.0-SNAPSHOT", "1.10.0", "2.0");
        for (int i = 1; i < order.size(); i++) {
            assertTrue(Release.compare(order.get(i - 1), order.get(i)) < 0, order.get(i));
            assertTrue(Release.compare(order.get(i), order.get(i - 1)) > 0, order.get(i));
        }
        assertEquals(0, Release.compare("1.0", "1.0.0"));
    }
}
