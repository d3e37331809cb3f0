package io.zato.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.service.UploadedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputTypeTest {

    enum Colour {
        RED,
        GREEN
    }

    public record Address(@Size(min = 5, max = 5) String zip, String city) {}

    public record Item(@NotBlank String sku, int quantity, @Positive BigDecimal price) {}

    public record Order(
            long id,
            boolean express,
            Colour colour,
            LocalDate due,
            @NotNull @Valid Address address,
            @Valid List<Item> items,
            List<@Max(9) Integer> codes) {}

    public record Plain(String name, int age, List<String> tags) {}

    public record Even(int number) {
        public Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("an even number, please");
            }
        }
    }

    public record Form(String title, UploadedFile photo, List<UploadedFile> others) {}

    @Test
    void whatFitsIsMade() {
        assertEquals(
                new Plain("Ann", 42, List.of("a", "b")),
                of(Plain.class, Map.of("name", "Ann", "age", "42", "tags", List.of("a", "b"), "more", 1)));
    }

    @Test
    void whatIsThereAlreadyStaysAndNothingIsNothing() {
        Plain plain = new Plain("Ann", 42, null);
        assertSame(plain, of(Plain.class, plain));
        assertNull(of(Plain.class, null));
        Object anything = new Object();
        assertSame(anything, of(Object.class, anything));
    }

    @Test
    void theOneValueOfAListNeedNotBeOne() {
        assertEquals(new Plain("Ann", 1, List.of("a")), of(Plain.class, Map.of("name", "Ann", "age", 1, "tags", "a")));
        assertEquals(new Plain("Ann", 1, List.of()), of(Plain.class, Map.of("name", "Ann", "age", 1, "tags", "")));
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        Object order = Map.of(
                "id",
                "many",
                "colour",
                "BLUE",
                "due",
                "tomorrow",
                "address",
                Map.of("zip", "123"),
                "items",
                List.of(
                        Map.of("sku", "a", "quantity", 1, "price", 1),
                        Map.of("sku", " ", "quantity", 1.5, "price", -1),
                        Map.of("sku", "c", "price", "cheap")),
                "codes",
                List.of(1, 10));
        Map<String, String> errors = errors(Order.class, order);
        assertEquals("must be a whole number, not 'many'", errors.remove("id"));
        assertEquals("is required", errors.remove("express"));
        assertEquals("must be one of RED, GREEN, not 'BLUE'", errors.remove("colour"));
        assertEquals("must be a date like 2026-11-22, not 'tomorrow'", errors.remove("due"));
        assertEquals("size must be between 5 and 5", errors.remove("address.zip"));
        assertEquals("must not be blank", errors.remove("items[1].sku"));
        assertTrue(errors.remove("items[1].quantity").startsWith("must be a whole number"));
        assertEquals("must be greater than 0", errors.remove("items[1].price"));
        assertEquals("is required", errors.remove("items[2].quantity"));
        assertEquals("must be a number, not 'cheap'", errors.remove("items[2].price"));
        assertEquals("must be less than or equal to 9", errors.remove("codes[1]"));
        assertEquals(Map.of(), errors);
    }

    @Test
    void anEmptyInputIsToldWhatIsRequired() {
        assertEquals(
                Map.of("id", "is required", "express", "is required", "address", "must not be null"),
                errors(Order.class, Map.of()));
    }

    @Test
    void anotherStructureIsNamed() {
        assertEquals(
                Map.of("name", "must be text", "age", "must be a whole number"),
                errors(Plain.class, Map.of("name", Map.of("first", "Ann"), "age", List.of(1, 2))));
        assertEquals(Map.of("", "must be an object"), errors(Plain.class, List.of(1, 2)));
    }

    @Test
    void whatARecordRefusesItselfIsNamedToo() {
        assertEquals(Map.of("", "is refused: an even number, please"), errors(Even.class, Map.of("number", 3)));
    }

    @Test
    void itIsNotSpeltOutWithoutEnd() {
        Object many = Map.of(
                "items",
                IntStream.range(0, 500_000)
                        .mapToObj(i -> Map.of("quantity", "x" + i))
                        .toList());
        assertTrue(errors(Order.class, many).size() <= 101);
    }

    @Test
    void filesStayFiles() {
        UploadedFile file = new UploadedFile("me.png", "image/png", 3, InputStream::nullInputStream);
        Form form = (Form) of(Form.class, Map.of("title", "Me", "photo", file, "others", file));
        assertSame(file, form.photo());
        assertSame(file, form.others().get(0));
        assertEquals(
                "{\"photo\":{\"name\":\"me.png\",\"contentType\":\"image/png\",\"size\":3}}",
                JsonCodec.INSTANCE.text(Map.of("photo", file)));
        assertEquals(Map.of("photo", "must be a file"), errors(Form.class, Map.of("photo", "me.png")));
    }

    private static Object of(Class<?> type, Object raw) {
        try (InputType input = InputType.of(type)) {
            return input.of(raw);
        }
    }

    private static Map<String, String> errors(Class<?> type, Object raw) {
        Problem problem = assertThrows(Problem.class, () -> of(type, raw));
        assertEquals(400, problem.status());
        return problem.errors().stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (a, b) -> a, TreeMap::new));
    }
}
