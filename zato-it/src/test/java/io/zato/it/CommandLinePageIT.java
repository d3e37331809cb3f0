package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every line of the page about the command line works as it stands there. */
class CommandLinePageIT {
    private static final Path PAGE = Environment.root().resolve("docs/command-line.md");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void everyLineOfThePageWorks() throws IOException {
        scratch.service("crm.get-customer", "1");
        scratch.service("crm.get-customer", "2");
        scratch.willMake("outgoing_rest", "CRM");
        platform.api().post("/zato/api/objects/outgoing_rest", Map.of("name", "CRM", "host", "http://localhost:1"));
        platform.api()
                .patch(Scratch.path("outgoing_rest", "CRM"), Map.of("pool_size", 3))
                .is(200);
        List<String> lines = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("./zato") || line.startsWith("source"))
                .toList();
        assertTrue(lines.size() > 10, lines::toString);
        lines.forEach(line -> platform.environment().shell(line).exits(0));
    }
}
