package io.zato.it.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zato.it.platform.Platform;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows a guide line by line gets what it promises. */
class GuideIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @ParameterizedTest
    @ValueSource(strings = {"getting-started", "enmasse", "insight"})
    void everyLineWorksAndPrintsWhatThePageSays(String name) throws IOException {
        Guide guide = Guide.read(name);
        assertFalse(guide.steps().isEmpty(), name + " has no step");
        guide.follow(platform.environment());
    }
}
