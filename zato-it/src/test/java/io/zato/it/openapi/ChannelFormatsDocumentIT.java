package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the document says of channels that speak XML or take forms, and of services that come in a JAR. */
class ChannelFormatsDocumentIT {
    private static final String SERVICES = "/zato/api/services/";
    private static final String STOCK =
            """
            import io.zato.api.service.*;
            import java.util.*;

            public class Stock implements Service<Stock.Query, %s> {
                public record Query(String article) {}
                public record StockLevel(String article, int count, List<String> places) {}
                @Override public %s handle(Query query, Invocation call) {
                    StockLevel level = new StockLevel(query.article(), 2, List.of("A", "B"));
                    return %s;
                }
            }
            """;
    private static final String UPLOAD =
            """
            import io.zato.api.service.*;
            import java.util.*;

            public class Upload implements Service<Upload.Form, String> {
                public record Form(String title, %s) {}
                @Override public String handle(Form form, Invocation call) { return form.title(); }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    private static Description description(String channel) {
        return new Description(platform.api()
                        .get("/zato/api/openapi/channels?channel=" + channel)
                        .is(200)
                        .json())
                .check();
    }

    private void java(String name, String source) {
        scratch.willMakeService(name);
        platform.api()
                .send("PUT", SERVICES + name + "/source", "text/x-java-source", source)
                .is(201);
    }

    @Test
    void elementsOfAnXmlAnswerAreCalledAsTheDocumentSays() {
        java("it.stock", STOCK.formatted("Stock.StockLevel", "StockLevel", "level"));
        scratch.channel("/it/stock", "it.stock", "method", "POST", "data_format", "xml");
        Description description = description("it.stock");
        JsonNode operation = description.operation("post", "/it/stock");
        assertEquals("[\"application/xml\"]", names(operation.at("/requestBody/content")));
        JsonNode answer = operation.at("/responses/200/content/application~1xml/schema");
        assertEquals("#/components/schemas/StockLevel", answer.path("$ref").asText());
        JsonNode fields = description.document().at("/components/schemas/StockLevel/properties");
        assertEquals("array", fields.at("/places/type").asText());
        assertFalse(fields.at("/places").has("xml"), "An element for each, none around them");
        String root = answer.at("/xml/name").asText();
        assertTrue(
                post("/it/stock", "<any><article>tea</article></any>")
                        .endsWith("<" + root + "><article>tea</article><count>2</count><places>A</places>"
                                + "<places>B</places></" + root + ">"),
                root);
    }

    @Test
    void aListInXmlHasItsElementsNamed() {
        java("it.stocks", STOCK.formatted("List<Stock.StockLevel>", "List<StockLevel>", "List.of(level, level)"));
        scratch.channel("/it/stocks", "it.stocks", "method", "POST", "data_format", "xml");
        JsonNode answer = description("it.stocks")
                .operation("post", "/it/stocks")
                .at("/responses/200/content/application~1xml/schema");
        assertTrue(answer.at("/xml/wrapped").asBoolean(), answer::toString);
        String root = answer.at("/xml/name").asText();
        String item = answer.at("/items/xml/name").asText();
        String sent = post("/it/stocks", "<any/>");
        assertTrue(sent.contains("<" + root + "><" + item + ">"), sent);
        assertTrue(sent.contains("</" + item + "><" + item + ">"), sent);
    }

    @Test
    void aFormWithFilesIsMultipartAndOneWithoutIsEither() {
        java("it.upload", UPLOAD.formatted("UploadedFile scan, List<UploadedFile> pages"));
        scratch.channel("/it/upload", "it.upload", "method", "POST", "data_format", "form");
        JsonNode files =
                description("it.upload").operation("post", "/it/upload").at("/requestBody/content");
        assertEquals("[\"multipart/form-data\"]", names(files));
        JsonNode schema = description("it.upload").document().at("/components/schemas/Form/properties");
        assertEquals("binary", schema.at("/scan/format").asText());
        assertEquals("binary", schema.at("/pages/items/format").asText());
        assertFalse(schema.at("/title").has("format"), schema::toString);
        java("it.form", UPLOAD.formatted("int pieces"));
        scratch.channel("/it/form", "it.form", "method", "POST", "data_format", "form");
        assertEquals(
                "[\"application/x-www-form-urlencoded\",\"multipart/form-data\"]",
                names(description("it.form").operation("post", "/it/form").at("/requestBody/content")));
    }

    @Test
    void aServiceOfAJarIsToldAsOneDeployedAsSource() {
        scratch.willMake("/zato/api/deployments/it-orders.jar");
        Path jar = ServiceJar.in(folder)
                .source(
                        "Orders",
                        """
                        package it;
                        import io.zato.api.service.*;
                        import jakarta.validation.constraints.*;
                        @jakarta.ejb.Stateless @ServiceName("it.jar-orders")
                        @Description("Takes orders.")
                        public class Orders implements Service<Orders.Order, Orders.Receipt> {
                            public record Order(@NotNull @Size(max = 9) String article, int count) {}
                            public record Receipt(long number) {}
                            public Receipt handle(Order order, Invocation call) { return new Receipt(order.count()); }
                        }
                        """)
                .pack(folder.resolve("it-orders.jar"));
        platform.api().upload("/zato/api/deployments/it-orders.jar", jar).is(201);
        scratch.channel("/it/jar-orders", "it.jar-orders", "method", "POST");
        Description description = description("it.jar-orders");
        JsonNode operation = description.operation("post", "/it/jar-orders");
        assertEquals("Takes orders.", operation.path("summary").asText());
        assertEquals(
                9,
                description
                        .document()
                        .at("/components/schemas/Order/properties/article/maxLength")
                        .asInt());
        JsonNode answer = platform.anonymous()
                .post("/it/jar-orders", java.util.Map.of("article", "tea", "count", 2))
                .is(200)
                .json();
        description.describes("Receipt", answer);
    }

    private static String post(String path, String xml) {
        return platform.anonymous()
                .send("POST", path, "application/xml", xml)
                .is(200)
                .body();
    }

    private static String names(JsonNode object) {
        var names = new java.util.ArrayList<String>();
        object.fieldNames().forEachRemaining(name -> names.add('"' + name + '"'));
        return "[" + String.join(",", names) + "]";
    }
}
