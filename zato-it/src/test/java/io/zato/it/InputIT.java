package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Refusal;
import io.zato.it.platform.Scratch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service that says what it takes is given nothing else; who calls it wrongly is told every field at once. */
class InputIT {
    private static final String PATH = "/it/input";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void aServiceWithRules() {
        scratch.willMakeService("it.input");
        platform.api()
                .send(
                        "PUT",
                        "/zato/api/services/it.input/source",
                        "text/x-java-source",
                        """
                        import io.zato.api.service.*;
                        import jakarta.validation.Valid;
                        import jakarta.validation.constraints.*;
                        import java.math.BigDecimal;
                        import java.util.List;
                        public class Input implements Service<Input.Order, Input.Order> {
                            public enum Colour { RED, GREEN }
                            public record Address(@Pattern(regexp = "[0-9]{5}", message = "must be five digits") String zip) {}
                            public record Item(@NotBlank String sku, @Positive BigDecimal price, int quantity) {}
                            public record Order(int id, @NotNull Colour colour, @Valid @NotNull Address address,
                                    @Valid @Size(max = 5) List<Item> items) {}
                            public Order handle(Order order, Invocation call) { return order; }
                        }
                        """)
                .is(201);
        scratch.channel(PATH, "it.input");
    }

    @Test
    void whatIsRightPasses() {
        String order = "{\"id\":1,\"colour\":\"RED\",\"address\":{\"zip\":\"10115\"},"
                + "\"items\":[{\"sku\":\"a\",\"price\":1.50,\"quantity\":2}]}";
        assertEquals(order, post(order).is(200).body());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Refusal refusal =
                post("""
                        {"id": "seven", "colour": "BLUE", "address": {"zip": "123"},
                         "items": [{"sku": "a", "price": 1, "quantity": 1}, {"sku": " ", "quantity": 1},
                                   {"sku": "c", "price": -1, "quantity": "many"}, {"sku": "d", "price": 1}]}
                        """)
                        .isProblem(400)
                        .blames("id", "whole number")
                        .blames("colour", "RED, GREEN")
                        .blames("address.zip", "five digits")
                        .blames("items[1].sku", "blank")
                        .blames("items[2].price", "greater than 0")
                        .blames("items[2].quantity", "whole number")
                        .blames("items[3].quantity", "required");
        assertEquals(7, refusal.answer().json().path("errors").size());
    }

    @Test
    void anEmptyBodyIsToldWhatIsRequired() {
        platform.anonymous()
                .get(PATH)
                .isProblem(400)
                .blames("id", "required")
                .blames("colour", "null")
                .blames("address", "null");
    }

    @Test
    void theRulesHoldForAdministratorsAndOtherServicesToo() {
        platform.api()
                .send("POST", "/zato/api/services/it.input/invoke", "application/json", "{\"id\":1}")
                .isProblem(400)
                .blames("address");
        scratch.service("it.caller", "call.invoke('it.input', [id: 1])");
        scratch.channel("/it/caller", "it.caller");
        platform.anonymous().get("/it/caller").isProblem(400).blames("address");
    }

    private static Answer post(String json) {
        return platform.anonymous().send("POST", PATH, "application/json", json);
    }
}
