package io.zato.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages in docs/kinds say what the platform says of its kinds; {@code -Dzato.docs.write=true} writes them anew. */
class KindPagesIT {
    private static final Path PAGES = Environment.root().resolve("docs/kinds");
    private static final Path EXAMPLES = Environment.root().resolve("config/examples");
    private static final boolean WRITE = Boolean.getBoolean("zato.docs.write");

    @RegisterExtension
    static final Platform platform = new Platform();

    @Test
    void everyKindHasItsPageAndNoPageIsOld() throws IOException {
        Map<String, String> pages = pages();
        if (WRITE) {
            write(pages);
        }
        assertEquals(
                pages.keySet(), Map.copyOf(read()).keySet(), "Pages in docs/kinds; run with -Dzato.docs.write=true");
        pages.forEach((name, text) -> assertEquals(text, content(PAGES.resolve(name)), name));
    }

    @Test
    void everyExampleIsAccepted() throws IOException {
        for (JsonNode kind : kinds()) {
            String file = "config/examples/" + kind.path("kind").asText() + ".yaml";
            platform.environment()
                    .with("EXAMPLE_PASSWORD", "secret")
                    .with("EXAMPLE_KEY", "key")
                    .zato("enmasse", "--import", file, "--dry-run")
                    .exits(0)
                    .says("example.");
        }
    }

    private static JsonNode kinds() {
        JsonNode kinds = platform.api().get("/zato/api/kinds").is(200).json().path("items");
        assertTrue(kinds.size() > 3, kinds::toString);
        return kinds;
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        var index = new StringBuilder("# Kinds\n\nWhat can be defined, by kind. `./zato kinds` shows the same.\n\n");
        for (JsonNode summary : kinds()) {
            String kind = summary.path("kind").asText();
            JsonNode schema =
                    platform.api().get("/zato/api/kinds/" + kind).is(200).json();
            String example = Files.readString(EXAMPLES.resolve(kind + ".yaml"));
            pages.put(kind + ".md", new KindPage(kind, schema, example).markdown());
            index.append("- [`%s`](%s.md) %s\n"
                    .formatted(kind, kind, summary.path("title").asText()));
        }
        pages.put("README.md", index.toString());
        return pages;
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.forEach(file -> pages.put(file.getFileName().toString(), content(file)));
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : read().keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (var page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " is not to be read", e);
        }
    }
}
