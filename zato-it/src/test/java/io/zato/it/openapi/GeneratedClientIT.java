package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clients that openapi-generator makes of the documents call the platform, without a line written by hand. */
class GeneratedClientIT {
    private static final String CHANNELS =
            """
            import client.ApiClient;
            import client.api.*;
            import client.model.*;
            import java.time.LocalDate;
            import java.util.*;

            public class Caller {
                public static String call(String[] arguments) throws Exception {
                    ApiClient client = new ApiClient();
                    client.setRequestInterceptor(request -> request.header("Authorization", arguments[0]));
                    Object customer = new CrmApi(client).crmCustomer("42");
                    ItOrdersRequest order = new ItOrdersRequest()
                            .due(LocalDate.of(2026, 12, 24))
                            .priority(Priority.URGENT)
                            .addLinesItem(new Line().article("tea").count(2));
                    Receipt receipt = new ItOrdersApi(client).itOrders("42", order);
                    return ((Map<?, ?>) customer).get("customer") + " " + receipt.getCustomer() + " "
                            + receipt.getTotal() + " " + receipt.getUntil();
                }
            }
            """;
    private static final String ORDERS =
            """
            import io.zato.api.service.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;

            public class Place implements Service<Place.Order, Place.Receipt> {
                public enum Priority { NORMAL, URGENT }
                public record Line(@NotNull String article, int count) {}
                public record Order(String customer, Priority priority, LocalDate due, @NotEmpty List<Line> lines) {}
                public record Receipt(String customer, BigDecimal total, LocalDate until) {}
                @Override public Receipt handle(Order order, Invocation call) {
                    int pieces = order.lines().stream().mapToInt(Line::count).sum();
                    return new Receipt(
                            order.customer() + order.priority(), new BigDecimal("1.50").multiply(new BigDecimal(pieces)),
                            order.due().plusDays(1));
                }
            }
            """;
    private static final String ADMINISTRATION =
            """
            import client.ApiClient;
            import client.api.*;
            import client.model.*;

            public class Caller {
                public static String call(String[] arguments) throws Exception {
                    ApiClient client = new ApiClient();
                    client.setRequestInterceptor(request -> request.header("Authorization", arguments[0]));
                    ChannelRestApi channels = new ChannelRestApi(client);
                    ChannelRest made = channels.channelRestCreate(
                            new ChannelRest().name("it.generated").service("demo.echo").urlPath("/it/generated"));
                    long found = channels.channelRestList("it.generated", null, 0L, 10L).getTotal();
                    channels.channelRestDelete("it.generated", null);
                    Object pong = new ServicesApi(client).servicesInvoke("zato.ping", java.util.Map.of(), false);
                    return made.getDataFormat() + " " + found + " " + pong;
                }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void aClientOfTheChannelsCallsTheQuickstartAndATypedService() throws Exception {
        quickstart();
        scratch.willMakeService("it.orders.place");
        platform.api()
                .send("PUT", "/zato/api/services/it.orders.place/source", "text/x-java-source", ORDERS)
                .is(201);
        scratch.object(
                "channel_rest",
                Map.of(
                        "name", "it.orders",
                        "service", "it.orders.place",
                        "url_path", "/it/customers/{customer}/orders",
                        "method", "POST"));
        Path document = folder.resolve("channels.yaml");
        platform.zato("openapi", "--file", document.toString(), "--channel", "crm.customer", "it.orders")
                .exits(0);
        String said = new GeneratedClient(folder).call(document, CHANNELS, authorization("crm", "CRM_PASSWORD"));
        assertEquals("42 42URGENT 3.00 2026-12-25", said);
    }

    @Test
    void aClientOfTheAdminApiAdministers() throws Exception {
        scratch.willMake("channel_rest", "it.generated");
        Path document = folder.resolve("admin.json");
        Files.writeString(document, platform.api().get("/openapi").is(200).body());
        String said = new GeneratedClient(folder)
                .call(document, ADMINISTRATION, authorization("admin", "ZATO_ADMIN_PASSWORD"));
        assertEquals("json 1 {pong=zato}", said);
    }

    /** Another test wants to see it made: what it makes goes with this one. */
    private void quickstart() {
        scratch.willMakeService("crm.get-customer");
        List.of("crm", "crm.backend").forEach(name -> scratch.willMake("security", name));
        List.of("crm.customer", "crm.backend").forEach(name -> scratch.willMake("channel_rest", name));
        scratch.willMake("outgoing_rest", "CRM");
        platform.zato("quickstart").exits(0);
    }

    private static String authorization(String user, String passwordVariable) {
        return io.zato.it.platform.Api.basic(user, platform.environment().variable(passwordVariable));
    }
}
