package io.zato.cli.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Api;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes some fields of an object; the others stay. */
@Command(
        name = "edit",
        description = "Change fields of an object; the others stay as they are.",
        footer = {"", "Example: zato edit outgoing_rest CRM timeout=5s is_active=true"})
public final class EditObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Parameters(
            index = "2..*",
            paramLabel = "FIELD=VALUE",
            arity = "1..*",
            description = "'kinds KIND' lists the fields; null empties one; a list or an object is written as JSON.")
    private List<String> fields;

    @Override
    public Integer call() {
        Assignments assignments = Assignments.of(fields);
        Session session = global.session();
        KindSchema schema = KindSchema.of(session.api(), object.kind());
        Optional<String> type = schema.hasTypes()
                ? assignments.text("type").or(() -> Optional.of(storedType(session.api())))
                : Optional.empty();
        ObjectNode changes = Json.object();
        assignments.into(changes, schema, type);
        return object.in(session).change(changes, "changed");
    }

    private String storedType(Api api) {
        return api.get(Call.path("objects", object.kind(), object.name()))
                .path("type")
                .asText();
    }
}
