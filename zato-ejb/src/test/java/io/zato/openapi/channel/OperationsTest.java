package io.zato.openapi.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.api.http.Route;
import io.zato.api.live.DescribedEndpoint;
import io.zato.api.live.SecurityScheme;
import io.zato.api.service.Description;
import io.zato.api.service.Message;
import io.zato.api.service.Service;
import io.zato.openapi.Document;
import io.zato.openapi.TypeSchemas;
import io.zato.schema.JsonCodec;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What callers are told of a channel follows from its definition and from the types of its service. */
class OperationsTest {

    record Line(String article, int count) {}

    record Order(
            @Description("Who orders") @NotNull String customer, boolean urgent, List<String> tags, List<Line> lines) {}

    record Receipt(long number) {}

    @Description("Places an order. The warehouse hears of it at once.")
    abstract static class Place implements Service<Order, Receipt> {}

    abstract static class Raw implements Service<Message, Message> {}

    abstract static class Silent implements Service<Order, Void> {}

    abstract static class Generic<T> implements Service<T, List<T>> {}

    abstract static class Derived extends Generic<Line> {}

    @Deprecated
    abstract static class Untyped implements Service<Object, Map<String, Object>> {}

    private final TypeSchemas types = new TypeSchemas();
    private final Document document = new Document(types, new Document.Title("t", "1", "d"), "http://localhost:8080");
    private final List<Channel> channels = new ArrayList<>();

    private void channel(String name, DescribedEndpoint endpoint, Class<?> service, SecurityScheme... scheme) {
        Signature signature = Signature.of(service, types);
        channels.add(new Channel(
                name,
                endpoint,
                signature,
                signature.description(),
                List.of(scheme).stream().findFirst()));
    }

    private JsonNode document() {
        new Operations(document, new Components(types.collect())).add(channels);
        byte[] json = JsonCodec.INSTANCE.write(document.build());
        return JsonCodec.INSTANCE.read(new ByteArrayInputStream(json), JsonNode.class);
    }

    private JsonNode operation(String path, String method) {
        return document().path("paths").path(path).path(method);
    }

    @Test
    void pathParametersLeaveTheBody() {
        channel("orders.place", TestEndpoint.json("POST", "/customers/{customer}/orders"), Place.class);
        JsonNode operation = operation("/customers/{customer}/orders", "post");
        assertEquals("ordersPlace", operation.path("operationId").asText());
        assertEquals("customer", operation.at("/parameters/0/name").asText());
        assertEquals("path", operation.at("/parameters/0/in").asText());
        assertTrue(operation.at("/parameters/0/required").asBoolean());
        assertEquals("Who orders", operation.at("/parameters/0/description").asText());
        assertEquals(1, operation.path("parameters").size());
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        assertEquals("[\"urgent\",\"tags\",\"lines\"]", names(body));
        assertFalse(operation.at("/requestBody/required").asBoolean());
        assertEquals(
                "#/components/schemas/Receipt",
                operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText());
    }

    @Test
    void whatAMethodWithoutABodyTakesIsInTheQuery() {
        channel("orders.find", TestEndpoint.json("GET", "/orders"), Place.class);
        JsonNode operation = operation("/orders", "get");
        assertEquals(
                "customer urgent tags",
                String.join(" ", operation.path("parameters").findValuesAsText("name")));
        assertTrue(operation.at("/parameters/0/required").asBoolean());
        assertFalse(operation.at("/parameters/1/required").asBoolean());
        assertEquals("array", operation.at("/parameters/2/schema/type").asText());
        assertTrue(operation.path("requestBody").isMissingNode());
    }

    @Test
    void parametersThatAreNoFieldsLeaveTheBodyWhole() {
        channel(
                "orders.place",
                new TestEndpoint(
                        new Route("PUT", "/customers/{customer}/orders"),
                        "place",
                        Optional.empty(),
                        List.of("application/json"),
                        false),
                Place.class);
        JsonNode operation = operation("/customers/{customer}/orders", "put");
        assertEquals(
                "#/components/schemas/Order",
                operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText());
        assertEquals("string", operation.at("/parameters/0/schema/type").asText());
    }

    @Test
    void textsComeFromTheService() {
        channel("orders.place", TestEndpoint.json("POST", "/orders"), Place.class);
        JsonNode operation = operation("/orders", "post");
        assertEquals("Places an order.", operation.path("summary").asText());
        assertEquals(
                "Places an order. The warehouse hears of it at once.",
                operation.path("description").asText());
        assertEquals("[\"crm.orders\"]", operation.path("tags").toString());
    }

    @Test
    void rawBodiesAreBinary() {
        channel(
                "files.put",
                new TestEndpoint(new Route("POST", "/files"), "files", Optional.empty(), List.of(), true),
                Raw.class);
        JsonNode operation = operation("/files", "post");
        assertEquals(
                "binary",
                operation.at("/requestBody/content/*~1*/schema/format").asText());
        assertEquals(
                "binary",
                operation.at("/responses/200/content/*~1*/schema/format").asText());
    }

    @Test
    void aServiceThatAnswersNothingIs204() {
        channel("orders.place", TestEndpoint.json("POST", "/orders"), Silent.class);
        assertTrue(operation("/orders", "post").path("responses").has("204"));
    }

    @Test
    void typesAreFoundBehindGenericBaseClasses() {
        channel("lines.list", TestEndpoint.json("POST", "/lines"), Derived.class);
        JsonNode operation = operation("/lines", "post");
        assertEquals(
                "#/components/schemas/Line",
                operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/Line",
                operation
                        .at("/responses/200/content/application~1json/schema/items/$ref")
                        .asText());
    }

    @Test
    void aServiceWithoutTypesTakesAnything() {
        channel("any", TestEndpoint.json("POST", "/any"), Untyped.class);
        JsonNode operation = operation("/any", "post");
        assertEquals(
                "{}",
                operation.at("/requestBody/content/application~1json/schema").toString());
        assertTrue(operation.path("deprecated").asBoolean());
    }

    @Test
    void securityIsNamedAfterItsDefinition() {
        var endpoint = new TestEndpoint(
                new Route("POST", "/orders"), "place", Optional.of("crm partner"), List.of("application/json"), true);
        channel("orders.place", endpoint, Place.class, SecurityScheme.key("X-Key"));
        JsonNode document = document();
        assertEquals(
                "[{\"crm_partner\":[]}]",
                document.at("/paths/~1orders/post/security").toString());
        assertEquals(
                "X-Key",
                document.at("/components/securitySchemes/crm_partner/name").asText());
        assertTrue(document.at("/paths/~1orders/post/responses").has("401"));
    }

    @Test
    void securityThatOpenApiHasNoWordsForIsTold() {
        var endpoint = new TestEndpoint(
                new Route("POST", "/orders"), "place", Optional.of("crm"), List.of("application/json"), true);
        channel("orders.place", endpoint, Place.class);
        assertTrue(operation("/orders", "post").path("description").asText().contains("security definition 'crm'"));
    }

    @Test
    void pathsThatDifferInParameterNamesOnlyAreOnePath() {
        channel("orders.get", TestEndpoint.json("GET", "/customers/{customer}"), Place.class);
        channel("orders.put", TestEndpoint.json("PUT", "/customers/{id}"), Place.class);
        JsonNode paths = document().path("paths");
        assertEquals(1, paths.size());
        assertEquals(
                "customer",
                paths.at("/~1customers~1{customer}/put/parameters/0/name").asText());
    }

    @Test
    void aChannelForAnyMethodHasThoseThatAreLeft() {
        channel("orders.get", TestEndpoint.json("GET", "/orders"), Place.class);
        channel("orders.any", TestEndpoint.json("", "/orders"), Place.class);
        JsonNode path = document().path("paths").path("/orders");
        assertEquals("ordersGet", path.at("/get/operationId").asText());
        assertEquals("ordersAnyPost", path.at("/post/operationId").asText());
        assertEquals(5, path.size());
    }

    @Test
    void operationIdsAreUnique() {
        channel("orders.get", TestEndpoint.json("GET", "/a"), Place.class);
        channel("orders-get", TestEndpoint.json("GET", "/b"), Place.class);
        JsonNode paths = document().path("paths");
        assertEquals("ordersGet", paths.at("/~1a/get/operationId").asText());
        assertEquals("ordersGet2", paths.at("/~1b/get/operationId").asText());
    }

    private static String names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return JsonCodec.INSTANCE.text(names);
    }
}
