package io.zato.enmasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.object.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private final Placeholders placeholders = new Placeholders(Map.of("PORT", "8080", "PASSWORD", "p: [x] ${no}"));

    private List<Marked> read(String text) {
        return new YamlFile(new Bundle.File("crm.yaml", text), placeholders)
                .sections().stream()
                        .flatMap(section -> section.items().stream())
                        .toList();
    }

    private Problem refused(String text) {
        return assertThrows(Problem.class, () -> read(text));
    }

    @Test
    void scalarsStayTheTextTheyAre() {
        Map<String, Object> item = read("ldap:\n  - {a: 0123456, b: on, c: 1e3, d: null, e: 'null', f: ~}\n")
                .get(0)
                .body();
        assertEquals("0123456", item.get("a"));
        assertEquals("on", item.get("b"));
        assertEquals("1e3", item.get("c"));
        assertNull(item.get("d"));
        assertEquals("null", item.get("e"));
        assertNull(item.get("f"));
    }

    @Test
    void itemsKnowTheirLine() {
        List<Marked> items = read("# first\nsecurity:\n  - name: a\n  - name: b\n");
        assertEquals(4, items.get(1).at().line());
        assertEquals("security", items.get(1).section());
    }

    @Test
    void partsOfAnItemKnowTheirLines() {
        Place place =
                read("""
                        rest:
                          - name: a
                            retry:
                              # twice
                              max: 2
                            hosts:
                              - one
                              - two
                            sec_def: b
                        """)
                        .get(0)
                        .place();
        assertEquals(2, place.of("name", null).line());
        assertEquals(5, place.of("retry.max", null).line());
        assertEquals(8, place.of("hosts[1]", null).line());
        assertEquals(6, place.of("hosts[7].port", null).line(), "the nearest that is written");
        assertEquals(2, place.of("not_there", null).line());
    }

    @Test
    void variablesAreFilledInAfterTheYamlIsRead() {
        Map<String, Object> item =
                read("rest:\n  - {host: 'http://h:${PORT}', p: '${PASSWORD}', q: Zato_Enmasse_Env.PORT,"
                                + " r: '$${PORT}'}\n")
                        .get(0)
                        .body();
        assertEquals("http://h:8080", item.get("host"));
        assertEquals("p: [x] ${no}", item.get("p"));
        assertEquals("8080", item.get("q"));
        assertEquals("${PORT}", item.get("r"));
    }

    @Test
    void unsetVariablesAreListedTogether() {
        List<Marked> items = read("rest:\n  - {a: '${ONE}', b: '${PORT}'}\n  - {a: b, b: ['${TWO}']}\n");
        assertEquals(
                List.of("ONE", "TWO"),
                placeholders.unset().stream().map(FieldError::field).toList());
        assertEquals(3, placeholders.unset().get(1).at().line());
        assertEquals(
                List.of(Set.of("a"), Set.of("b")),
                items.stream().map(Marked::unset).toList());
    }

    @Test
    void whatIsNoMappingIsRefused() {
        assertTrue(refused("- a\n- b\n").getMessage().contains("must be a mapping of sections"));
        assertTrue(refused("security: 5\n").getMessage().contains("must be a list"));
        assertTrue(refused("security:\n  - just text\n").getMessage().contains("line 2"));
    }

    @Test
    void brokenYamlIsRefusedWithItsPlace() {
        Problem problem = refused("security:\n  - {name: a\n");
        assertEquals(400, problem.status());
        assertEquals("crm.yaml", problem.errors().get(0).at().file());
        assertTrue(problem.errors().get(0).at().line() >= 2);
    }

    @Test
    void aBombOfAliasesDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String previous = "*a" + (i - 1);
            bomb.append("x-a").append(i).append(": &a").append(i).append(" [");
            bomb.append((previous + ", ").repeat(9)).append(previous).append("]\n");
        }
        bomb.append("security:\n  - {name: a, x: *a29}\n");
        Problem problem = refused(bomb.toString());
        assertTrue(problem.getMessage().contains("split it"), problem.getMessage());
        assertEquals(6, problem.errors().get(0).at().line());
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertTrue(refused("security:\n  - {name: a, name: b}\n").getMessage().contains("name"));
    }

    @Test
    void aKeyGivenTwiceIsNamedWithBothLines() {
        String message =
                refused("security:\n  - name: a\n    type: x\n    name: b\n").getMessage();
        assertTrue(message.contains("line 4") && message.contains("in line 2 already"), message);
        assertTrue(refused("a: []\nb: []\na: []\n").getMessage().contains("in line 1 already"));
    }

    @Test
    void mergedKeysAreThoseOfTheAnchorUnlessGiven() {
        String text = "x-base: &base {a: 1, b: 2}\nrest:\n  - {<<: *base, b: 3}\n  - {<<: [*base, {c: 4}], a: 5}\n";
        List<Marked> items = read(text);
        assertEquals(Map.of("a", "1", "b", "3"), items.get(0).body());
        assertEquals(Map.of("a", "5", "b", "2", "c", "4"), items.get(1).body());
        assertTrue(refused("rest:\n  - {<<: text}\n").getMessage().contains("<<"));
    }

    @Test
    void anAliasOfNothingIsRefused() {
        assertTrue(refused("rest:\n  - {a: *nowhere}\n").getMessage().contains("&nowhere"));
        assertTrue(refused("rest:\n  - &me {a: *me}\n").getMessage().contains("&me"));
    }

    @Test
    void moreValuesThanMemoryBearsAreRefusedEarly() {
        String text = "rest:\n" + "- {a: 1, b: 2}\n".repeat(400_000);
        assertTrue(refused(text).getMessage().contains("split it"));
    }

    @Test
    void deepNestingAndSecondDocumentsAreRefused() {
        assertTrue(refused("rest: " + "[".repeat(5000) + "]".repeat(5000))
                .getMessage()
                .contains("too deeply"));
        assertTrue(refused("rest:\n  - a: " + "[".repeat(5000)).getMessage().contains("too deeply"));
        assertTrue(refused("rest: []\n---\nrest: []\n").getMessage().contains("second document"));
    }

    @Test
    void theWordNullIsToldApartInYamlOnly() {
        assertEquals(
                Set.of("a"),
                read("rest:\n  - {a: null, b: ~, c: 'null', d:}\n").get(0).nulls());
        assertEquals(Set.of(), read("{\"rest\": [{\"a\": null}]}").get(0).nulls());
    }

    @Test
    void emptyFilesAndTabsAndNulsAreSaid() {
        assertEquals(0, read("").size());
        assertEquals(0, read("# nothing\n").size());
        assertTrue(refused("rest:\n\t- {a: 1}\n").getMessage().contains("blanks"));
        assertEquals(400, refused("rest: \u0000").status());
    }
}
