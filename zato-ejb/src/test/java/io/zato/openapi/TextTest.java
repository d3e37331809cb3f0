package io.zato.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class TextTest {

    @Test
    void theParameterSaysWhichElseTheHeaderElseItIsJson() {
        assertEquals(Text.YAML, Text.of("yaml", "application/json"));
        assertEquals(Text.YAML, Text.of(null, "application/yaml"));
        assertEquals(Text.JSON, Text.of("json", "application/yaml"));
        assertEquals(Text.JSON, Text.of(null, "*/*"));
        assertEquals(Text.JSON, Text.of("", null));
    }

    @Test
    void anotherFormatIsRefused() {
        assertEquals(
                400, assertThrows(Problem.class, () -> Text.of("pdf", null)).status());
    }

    @Test
    void yamlReadsAsItWasWhateverVersionTheReaderKnows() {
        Map<String, Object> document = Map.of(
                "paths", Map.of("/a", Map.of("get", Map.of("responses", Map.of("200", "fine")))),
                "enum", List.of("on", "off", "no", "1.10", "12:30", "2026-01-31", "null", "plain"));
        String yaml = new String(Text.YAML.write(document), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(document, new Load(LoadSettings.builder().build()).loadFromString(yaml));
        for (String quoted : List.of("\"on\"", "\"no\"", "\"1.10\"", "\"12:30\"", "\"2026-01-31\"", "- plain")) {
            assertTrue(yaml.contains(quoted), yaml);
        }
    }
}
