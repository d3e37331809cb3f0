package io.zato.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCodecTest {

    private static final XmlCodec XML = XmlCodec.INSTANCE;

    public record Item(String sku, int quantity) {}

    public record Order(int id, LocalDate placed, BigDecimal total, boolean paid, List<Item> items) {}

    @Test
    void elementsAreFieldsAndRepeatedOnesAList() {
        assertEquals(
                Map.of("id", "7", "name", "Ann", "tag", List.of("a", "b"), "address", Map.of("zip", "10115")),
                read(
                        "<customer id='7'><name>Ann</name><tag>a</tag><tag>b</tag><address><zip>10115</zip></address></customer>"));
    }

    @Test
    void textBesideAttributesHasANameOfItsOwn() {
        assertEquals(
                Map.of("price", Map.of("currency", "EUR", "#text", "5.00")),
                read("<order>\n <price currency='EUR'> 5.00 </price>\n</order>"));
    }

    @Test
    void namespacesAndDeclarationsAreNoFields() {
        assertEquals(
                Map.of("id", "1"),
                read("<?xml version='1.0'?><o:order xmlns:o='urn:o' xmlns='urn:d'><id>1</id></o:order>"));
    }

    @Test
    void emptyIsEmptyTextAndNilIsNull() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", "");
        expected.put("b", null);
        assertEquals(
                expected, read("<x xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><a/><b i:nil='true'/></x>"));
        assertEquals(Map.of(), read("<x/>"));
        assertEquals("plain", read("<x>plain</x>"));
    }

    @Test
    void charactersOfAllSortsComeThrough() {
        assertEquals(
                Map.of("a", "<größe> & \"é\""), read("<x><a><![CDATA[<größe>]]> &amp; &quot;&#233;&quot;</a></x>"));
    }

    @Test
    void becomesARecordAndBack() {
        Order order = new Order(
                7,
                LocalDate.of(2026, 11, 22),
                new BigDecimal("5.10"),
                true,
                List.of(new Item("a", 1), new Item("b", 2)));
        String xml = text(order);
        assertTrue(
                xml.endsWith("<order><id>7</id><placed>2026-11-22</placed><total>5.10</total><paid>true</paid>"
                        + "<items><sku>a</sku><quantity>1</quantity></items><items><sku>b</sku><quantity>2</quantity></items>"
                        + "</order>"),
                xml);
        assertEquals(order, XML.read(stream(xml), Order.class));
    }

    @Test
    void listsAttributesAndTextAreWritten() {
        assertTrue(text(List.of(1, 2)).endsWith("<response><item>1</item><item>2</item></response>"));
        Map<String, Object> price = new LinkedHashMap<>();
        price.put("#text", 5);
        price.put("@currency", "<EUR>");
        assertTrue(
                text(Map.of("price", price)).endsWith("<response><price currency=\"&lt;EUR&gt;\">5</price></response>"),
                text(Map.of("price", price)));
    }

    @Test
    void whatXmlCannotSayIsRefused() {
        assertTrue(assertThrows(Problem.class, () -> XML.write(Map.of("first name", 1)))
                .getMessage()
                .contains("first name"));
        assertTrue(assertThrows(Problem.class, () -> XML.write(Map.of("a", "\u0001")))
                .getMessage()
                .contains("'a'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><x/>",
                "<x>&a;</x>",
                "<x><a></x>",
                "<x/><y/>",
                "not XML",
                "",
                "{\"a\":1}"
            })
    void whatIsNoPlainXmlIsRefused(String xml) {
        Problem problem = assertThrows(Problem.class, () -> read(xml));
        assertEquals(400, problem.status());
        assertTrue(problem.getMessage().contains("line "), problem.getMessage());
    }

    @Test
    void filesOfTheServerAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        Problem problem = assertThrows(
                Problem.class, () -> read("<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]><x>&s;</x>"));
        assertTrue(!problem.getMessage().contains("top"), problem.getMessage());
    }

    @Test
    void entityBombsDoNotGoOff() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertEquals(
                400,
                assertThrows(Problem.class, () -> read(bomb + "]><x>&e39;</x>")).status());
    }

    @Test
    void nestingHasAnEnd() {
        Problem problem = assertThrows(Problem.class, () -> read("<a>".repeat(100_000)));
        assertEquals(400, problem.status());
    }

    @Test
    void aRefusalOfTheStreamItselfPasses() {
        Problem tooLarge = new Problem(413, "too large");
        InputStream body = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(tooLarge);
            }
        };
        assertEquals(tooLarge, assertThrows(Problem.class, () -> XML.read(body)));
    }

    private static Object read(String xml) {
        return XML.read(stream(xml));
    }

    private static String text(Object value) {
        return new String(XML.write(value), UTF_8);
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(UTF_8));
    }
}
