package io.zato.enmasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @Test
    void sectionsAreListsOfItemsInTheOrderGiven() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", "crm");
        item.put("host", "http://localhost:1/{id}");
        item.put("password", "${CRM}");
        item.put("pool_size", 3);
        item.put("rate", new BigDecimal("2.5"));
        item.put("is_active", false);
        item.put("extra", List.of("a=b", "1"));
        item.put("none", List.of());
        String text = YamlText.of(Map.of("outgoing_rest", List.of(item)));
        assertTrue(
                text.endsWith(
                        """
                        outgoing_rest:
                          - name: crm
                            host: http://localhost:1/{id}
                            password: "${CRM}"
                            pool_size: 3
                            rate: 2.5
                            is_active: false
                            extra:
                              - "a=b"
                              - "1"
                            none: []
                        """),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456",
                "on",
                "1e3",
                "null",
                "~",
                "",
                "2026-11-22",
                "12:30:45",
                "0x1F",
                ".5",
                "- a",
                "a: b",
                "a #b",
                " x ",
                "line one\nline two\n",
                "tab\there",
                "back\\slash",
                "\"quoted\"",
                "'single'",
                "${ONE}",
                "$${ONE}",
                "$$${ONE}",
                "Zato_Enmasse_Env.ONE",
                "$Zato_Enmasse_Env.ONE",
                "${env:X}",
                "\u0001",
                "\uD83D\uDE00",
                "\u2028",
                "*a",
                "&a",
                "!t",
                "%d",
                "@x",
                "`x`",
                "[a]",
                "{a}",
                "k:",
                "http://h:1/",
                "yes",
                "No",
                "=",
                "<<",
                "\uFEFFb"
            })
    void everyTextIsReadBackAsItWas(String text) {
        String yaml = YamlText.of(Map.of("kind", List.of(Map.of("field", Placeholders.escape(text)))));
        Placeholders placeholders = new Placeholders(Map.of("ONE", "wrong"));
        Object read = new YamlFile(new Bundle.File("f.yaml", yaml), placeholders)
                .sections()
                .get(0)
                .items()
                .get(0)
                .body()
                .get("field");
        assertEquals(text, read, yaml);
    }
}
