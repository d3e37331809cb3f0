package io.zato.cli.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists all objects of a kind, however many there are. */
@Command(
        name = "list",
        description = "List the objects of a kind.",
        footer = {"", "Example: zato list channel_rest --filter crm"})
public final class ListObjects implements Callable<Integer> {

    private static final int PAGE = 500;

    @Mixin
    private Global global;

    @Parameters(index = "0", paramLabel = "KIND", description = "For example channel_rest; 'kinds' lists them all.")
    private String kind;

    @Option(names = "--filter", paramLabel = "TEXT", description = "Only those with this text in the name.")
    private String filter = "";

    @Option(names = "--where", paramLabel = "FIELD=VALUE", description = "Only those whose field has this value.")
    private Map<String, String> fields = Map.of();

    @Option(
            names = "--sort",
            paramLabel = "FIELDS",
            description = "In the order of these fields, with - before one the largest first: pool_size,-name.")
    private String sort = "";

    @Override
    public Integer call() {
        Session session = global.session();
        KindSchema schema = KindSchema.of(session.api(), kind);
        session.screen().page(all(session), schema.telling());
        return 0;
    }

    private JsonNode all(Session session) {
        ArrayNode items = Json.array();
        long total = Long.MAX_VALUE;
        while (items.size() < total) {
            JsonNode page = session.api()
                    .get(Call.path("objects", kind) + "?q=" + Call.encoded(filter) + "&offset=" + items.size()
                            + "&limit=" + PAGE + narrowed());
            JsonNode more = page.path("items");
            // Fewer than were promised: some were deleted meanwhile.
            total = more.isEmpty() ? items.size() : page.path("total").asLong();
            more.forEach(items::add);
        }
        ObjectNode list = Json.object().put("total", items.size());
        list.set("items", items);
        return list;
    }

    private String narrowed() {
        StringBuilder query = new StringBuilder(sort.isEmpty() ? "" : "&sort=" + Call.encoded(sort));
        fields.forEach((field, value) ->
                query.append('&').append(Call.encoded(field)).append('=').append(Call.encoded(value)));
        return query.toString();
    }
}
