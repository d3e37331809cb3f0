package io.zato.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.zato.api.service.Description;
import io.zato.schema.JsonCodec;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Types look in documents as they look in messages. */
class TypeSchemasTest {

    enum Colour {
        RED,
        DARK_GREEN
    }

    @Description("Where somebody lives")
    record Address(@NotBlank String street, @JsonProperty("zip_code") String zip) {}

    record Everything(
            @Description("As the warehouse knows it") @NotNull @Size(min = 3, max = 20) String id,
            @Min(1) int count,
            long total,
            @DecimalMax("99.5") BigDecimal price,
            LocalDate day,
            Instant at,
            Duration lasts,
            UUID uuid,
            Colour colour,
            List<@Pattern(regexp = "[a-z]+") String> words,
            Map<String, Address> byName,
            @Description("Where it goes") Address address,
            List<Address> more,
            Optional<String> maybe,
            @Nullable String perhaps,
            Object anything,
            byte[] photo,
            Everything parent) {}

    static class First {
        record Input(String one) {}
    }

    static class Second {
        record Input(String other) {}
    }

    private static JsonNode components(Class<?>... types) {
        TypeSchemas schemas = new TypeSchemas();
        for (Class<?> type : types) {
            schemas.of(type);
        }
        return JsonCodec.INSTANCE.read(
                new ByteArrayInputStream(JsonCodec.INSTANCE.write(schemas.collect())), JsonNode.class);
    }

    private static JsonNode field(String name) {
        return components(Everything.class).at("/Everything/properties/" + name);
    }

    private static void is(String expected, JsonNode schema) {
        assertEquals(JsonCodec.INSTANCE.read(expected, Map.class), JsonCodec.INSTANCE.convert(schema, Map.class));
    }

    @Test
    void singleValuesHaveTypeFormatAndBounds() {
        is(
                "{'type':'string','minLength':3,'maxLength':20,'description':'As the warehouse knows it'}"
                        .replace('\'', '"'),
                field("id"));
        is("{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1}", field("count"));
        is("{\"type\":\"integer\",\"format\":\"int64\"}", field("total"));
        is("{\"type\":\"number\",\"maximum\":99.5}", field("price"));
        is("{\"type\":\"string\",\"format\":\"date\"}", field("day"));
        is("{\"type\":\"string\",\"format\":\"date-time\"}", field("at"));
        is("{\"type\":\"string\",\"format\":\"duration\"}", field("lasts"));
        is("{\"type\":\"string\",\"format\":\"uuid\"}", field("uuid"));
        is("{\"type\":[\"string\",\"null\"]}", field("maybe"));
        is("{\"type\":[\"string\",\"null\"]}", field("perhaps"));
        is("{\"type\":\"string\",\"contentEncoding\":\"base64\"}", field("photo"));
        is("{}", field("anything"));
    }

    @Test
    void enumsAreTheirConstants() {
        is("{\"$ref\":\"#/components/schemas/Colour\"}", field("colour"));
        is(
                "{\"type\":\"string\",\"enum\":[\"RED\",\"DARK_GREEN\"]}",
                components(Everything.class).path("Colour"));
    }

    @Test
    void listsAndMapsSayWhatIsInThem() {
        is("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"[a-z]+\"}}", field("words"));
        is("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Address\"}}", field("more"));
        is(
                "{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/Address\"}}",
                field("byName"));
    }

    @Test
    void recordsReferToEachOtherAndToThemselves() {
        is("{\"$ref\":\"#/components/schemas/Everything\"}", field("parent"));
        assertEquals(
                "#/components/schemas/Address", field("address").path("$ref").asText());
        assertEquals("Where it goes", field("address").path("description").asText());
    }

    @Test
    void fieldsKeepTheirOrderNamesAndWhetherTheyAreRequired() {
        JsonNode all = components(Everything.class);
        assertEquals("id", all.at("/Everything/properties").fieldNames().next());
        assertEquals("[\"id\"]", all.at("/Everything/required").toString());
        assertEquals("[\"street\"]", all.at("/Address/required").toString());
        assertEquals("string", all.at("/Address/properties/zip_code/type").asText());
        assertEquals("Where somebody lives", all.at("/Address/description").asText());
    }

    @Test
    void namesakesAreToldApartByTheClassAroundThem() {
        JsonNode all = components(First.Input.class, Second.Input.class);
        assertEquals(
                "string",
                all.at("/TypeSchemasTestFirstInput/properties/one/type").asText());
        assertEquals(
                "string",
                all.at("/TypeSchemasTestSecondInput/properties/other/type").asText());
        assertNull(all.get("Input"));
    }
}
