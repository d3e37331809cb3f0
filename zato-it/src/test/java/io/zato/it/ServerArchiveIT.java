package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zato.it.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server starts from the archive of classes that the build made, wherever its JVM is the one that made it. */
class ServerArchiveIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @Test
    void theServerHasTheArchiveInMemory() throws IOException {
        Path maps = Path.of("/proc", String.valueOf(platform.environment().pid()), "maps");
        assumeTrue(Files.exists(maps), "only Linux tells what a process has mapped");
        assumeTrue(System.getenv("ZATO_JDK25") == null, "the archive may be of the other JDK");
        assertTrue(Files.readString(maps).contains("zato-server/target/zato/server.jsa"));
    }
}
