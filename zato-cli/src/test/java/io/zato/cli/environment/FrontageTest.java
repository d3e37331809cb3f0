package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.cli.run.Failure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Which ports people see, and which the server has. */
class FrontageTest {
    private static final Ports USUAL = new Ports(8080, 8443, 0);

    @Test
    void withoutABalancerTheyAreTheSame() {
        Frontage frontage = frontage(Map.of(), false, USUAL);
        assertEquals(USUAL, frontage.server());
        assertEquals("http://localhost:8080", frontage.adminUrl());
    }

    @Test
    void aBalancerTakesThePublicOnesAndOpensOneForAdministrators() {
        Frontage frontage = frontage(Map.of(), true, USUAL);
        assertEquals(new Ports(8180, 0, 0), frontage.server());
        assertEquals("http://localhost:8080", frontage.publicUrl());
        assertEquals("http://localhost:8183", frontage.adminUrl());
        assertEquals("http://127.0.0.1:8184", frontage.supervisorUrl());
    }

    @Test
    void channelsForEverybodyAreNotAdministrationForEverybody() {
        Frontage frontage = frontage(Map.of("ZATO_BIND_ADDRESS", "0.0.0.0", "ZATO_ADMIN_PORT", "9000"), true, USUAL);
        assertEquals("0.0.0.0", frontage.supervisorProperties().get("zato.lb.address"));
        assertEquals("127.0.0.1", frontage.supervisorProperties().get("zato.lb.admin.address"));
        assertEquals("127.0.0.1", frontage.serverAddress());
        assertEquals("http://localhost:9000", frontage.adminUrl());
    }

    @Test
    void portsThatDoNotExistAreRefused() {
        assertThrows(Failure.class, () -> frontage(Map.of(), true, new Ports(65500, 0, 0)));
    }

    private static Frontage frontage(Map<String, String> variables, boolean balanced, Ports open) {
        Remembered nothing = new Remembered(Path.of("none"), new Properties());
        return Frontage.of(new Settings(variables, new Properties()), nothing, balanced, open);
    }
}
