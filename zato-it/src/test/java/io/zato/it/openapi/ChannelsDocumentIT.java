package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The document of the channels follows from their definitions and from the types of their services. */
class ChannelsDocumentIT {
    private static final String PATH = "/zato/api/openapi/channels";
    private static final String ORDERS = "/it/customers/{customer}/orders";
    private static final String JAVA =
            """
            import io.zato.api.service.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.*;

            @Description("Places an order. The warehouse hears of it at once.")
            public class Place implements Service<Place.Order, Place.Receipt> {
                public enum Priority { NORMAL, URGENT }
                public record Line(@NotBlank @Size(max = 12) String article, @Min(1) int count) {}
                public record Order(
                    @NotNull @Description("Who orders") String customer, Priority priority, LocalDate due,
                    @DecimalMin("0.01") BigDecimal limit, @NotEmpty List<Line> lines, Map<String, String> notes) {}
                public record Receipt(long number, String customer, int lines) {}
                @Override public Receipt handle(Order order, Invocation call) {
                    return new Receipt(1, order.customer(), order.lines().size());
                }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private static Description description(String query) {
        return new Description(platform.api().get(PATH + query).is(200).json());
    }

    private void place(String source) {
        scratch.willMakeService("it.orders.place");
        var answer =
                platform.api().send("PUT", "/zato/api/services/it.orders.place/source", "text/x-java-source", source);
        assertTrue(answer.status() < 300, answer::toString);
    }

    private void orders() {
        place(JAVA);
        scratch.basicAuth("it.partner", "partner", "secret");
        scratch.object(
                "channel_rest",
                Map.of(
                        "name", "it.orders",
                        "service", "it.orders.place",
                        "url_path", ORDERS,
                        "method", "POST",
                        "security", "it.partner"));
    }

    @Test
    void aTypedServiceIsToldFieldByField() {
        orders();
        Description description = description("?channel=it.orders").check();
        JsonNode operation = description.operation("post", ORDERS);
        assertEquals("Places an order.", operation.path("summary").asText());
        assertEquals("Who orders", operation.at("/parameters/0/description").asText());
        assertEquals("[{\"it.partner\":[]}]", operation.path("security").toString());
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        assertFalse(body.path("properties").has("customer"), body::toString);
        assertEquals("[\"lines\"]", body.path("required").toString());
        assertEquals("date", body.at("/properties/due/format").asText());
        assertEquals(1, body.at("/properties/lines/minItems").asInt());
        JsonNode schemas = description.document().at("/components/schemas");
        assertEquals(12, schemas.at("/Line/properties/article/maxLength").asInt());
        assertEquals("[\"NORMAL\",\"URGENT\"]", schemas.at("/Priority/enum").toString());
        JsonNode schemes = description.document().at("/components/securitySchemes");
        assertEquals("basic", schemes.at("/it.partner/scheme").asText());
    }

    @Test
    void whatIsAnsweredIsWhatTheDocumentSays() {
        orders();
        var answer = platform.anonymous()
                .as("partner", "secret")
                .post("/it/customers/42/orders", Map.of("lines", new Object[] {Map.of("article", "tea", "count", 2)}))
                .is(200);
        description("?channel=it.orders").describes("Receipt", answer.json());
    }

    @Test
    void aNewVersionOfTheServiceIsANewDocument() {
        orders();
        place(JAVA.replace("int lines)", "int lines, String note)")
                .replace("order.lines().size())", "order.lines().size(), \"\")"));
        JsonNode receipt = description("?channel=it.orders").document().at("/components/schemas/Receipt/properties");
        assertTrue(receipt.has("note"), receipt::toString);
    }

    @Test
    void aServiceWithoutTypesTakesAnythingAndItsDescriptionIsTheAdministrators() {
        scratch.service("it.any", "input");
        platform.api()
                .patch("/zato/api/services/it.any", Map.of("description", "Says what it hears"))
                .is(200);
        scratch.channel("/it/any", "it.any");
        Description description = description("?channel=it.any").check();
        assertEquals(5, description.document().at("/paths/~1it~1any").size());
        JsonNode post = description.operation("post", "/it/any");
        assertEquals("Says what it hears", post.path("description").asText());
        assertEquals(
                "{}", post.at("/requestBody/content/application~1json/schema").toString());
        assertEquals("[]", post.path("security").toString());
    }

    @Test
    void groovyClassesAreToldToo() {
        scratch.service(
                "it.groovy",
                """
                class Wish { String what; int pieces }
                class Grant implements Service<Wish, List<Wish>> {
                    List<Wish> handle(Wish wish, Invocation call) { [wish] }
                }
                """);
        scratch.channel("/it/wishes", "it.groovy", "method", "PUT");
        Description description = description("?channel=it.wishes").check();
        JsonNode wish = description.document().at("/components/schemas/Wish/properties");
        assertEquals("[\"what\",\"pieces\"]", names(wish));
        assertEquals(
                "array",
                description
                        .operation("put", "/it/wishes")
                        .at("/responses/200/content/application~1json/schema/type")
                        .asText());
    }

    @Test
    void rawChannelsTakeAndGiveBytes() {
        scratch.service(
                "it.raw",
                "class Raw implements Service<Message, Message> {\n"
                        + " Message handle(Message in, Invocation call) { in } }");
        scratch.channel("/it/raw", "it.raw", "method", "POST", "data_format", "raw");
        JsonNode operation = description("?channel=it.raw").check().operation("post", "/it/raw");
        assertEquals(
                "binary",
                operation.at("/requestBody/content/*~1*/schema/format").asText());
        assertEquals(
                "binary",
                operation.at("/responses/200/content/*~1*/schema/format").asText());
    }

    @Test
    void anApiKeyIsToldWithItsHeader() {
        scratch.object(
                "security",
                Map.of("name", "it.key", "type", "apikey", "password", "0123456789abcdef", "header", "X-It"));
        scratch.channel("/it/keyed", "demo.echo", "security", "it.key");
        JsonNode scheme = description("?channel=it.keyed").check().document().at("/components/securitySchemes/it.key");
        assertEquals(
                "apiKey header X-It",
                scheme.path("type").asText() + " " + scheme.path("in").asText() + " "
                        + scheme.path("name").asText());
    }

    @Test
    void aChannelCanBeLeftOut() {
        scratch.channel("/it/secret", "demo.echo", "should_include_in_openapi", false);
        assertFalse(description("").check().document().path("paths").has("/it/secret"));
        assertTrue(description("?channel=it.secret").document().path("paths").has("/it/secret"));
    }

    @Test
    void aChannelThatIsNotThereIsRefusedByName() {
        platform.api().get(PATH + "?channel=it.nowhere").isProblem(404).says("it.nowhere");
    }

    @Test
    void theCommandLineWritesIt(@TempDir Path folder) throws IOException {
        scratch.channel("/it/tea", "demo.echo");
        Path file = folder.resolve("tea.yaml");
        platform.zato("openapi", "--file", file.toString(), "--channel", "it.tea", "--title", "Tea")
                .exits(0)
                .says("tea.yaml");
        assertTrue(Files.readString(file).contains("title: Tea"), Files.readString(file));
        JsonNode shown =
                platform.zato("openapi", "--channel", "it.tea").exits(0).json();
        new Description(shown).check().operation("get", "/it/tea");
        platform.zato("openapi", "--channel", "it.nowhere").exits(1).says("it.nowhere");
    }

    private static String names(JsonNode object) {
        var names = new java.util.ArrayList<String>();
        object.fieldNames().forEachRemaining(name -> names.add('"' + name + '"'));
        return "[" + String.join(",", names) + "]";
    }
}
