package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand objects: 15 s and, once they are there, 4 s on a machine with nothing else to do; the bounds are for busy ones. */
@Tag("long")
class EnmasseManyIT {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(10);

    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-many");

    @TempDir
    Path folder;

    @Test
    void tenThousandObjectsAreImportedAndFoundTheSame() throws IOException {
        own.environment().zato("start").exits(0);
        String file = Files.writeString(folder.resolve("many.yaml"), many()).toString();
        imported(file, FIRST).says("10000 created", "more (--output json");
        own.environment().anonymous().as("user7", "secret7").get("/many/7").is(200);
        imported(file, SECOND).says("10000 the same");
        Path export = folder.resolve("export.yaml");
        own.environment().zato("enmasse", "--export", export.toString()).exits(0);
        assertEquals(10_000, Files.readString(export).split("- name:").length - 1);
        own.environment().zato("stop").exits(0);
        own.environment().zato("start").exits(0);
        own.environment().anonymous().as("user7", "secret7").get("/many/7").is(200);
    }

    private static Outcome imported(String file, Duration bound) {
        Instant begin = Instant.now();
        Outcome outcome = own.environment().zato("enmasse", "--import", file).exits(0);
        Duration took = Duration.between(begin, Instant.now());
        System.out.println("10,000 objects: " + took.toMillis() + " ms");
        assertTrue(took.compareTo(bound) < 0, () -> "It took " + took);
        return outcome;
    }

    private static String many() {
        return section(
                        "security",
                        2000,
                        "  - {name: many.user%1$d, type: basic_auth, username: user%1$d, password: secret%1$d}\n"
                                ::formatted)
                + section(
                        "outgoing_rest",
                        4000,
                        "  - {name: many.out%1$d, host: 'http://localhost:1', timeout: 10s}\n"::formatted)
                + section(
                        "channel_rest",
                        4000,
                        i ->
                                "  - {name: many.in%1$d, service: demo.echo, url_path: /many/%1$d, security: many.user%2$d}\n"
                                        .formatted(i, i % 2000));
    }

    private static String section(String name, int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining("", name + ":\n", ""));
    }
}
