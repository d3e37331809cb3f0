package io.zato.cli.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates an object from a file, from arguments, or from both, where the arguments win. */
@Command(
        name = "create",
        description = "Create an object.",
        footer = {"", "Example: zato create outgoing_rest CRM host=https://crm.example url_path=/customers/{id}"})
public final class CreateObject implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Named object;

    @Parameters(
            index = "2..*",
            paramLabel = "FIELD=VALUE",
            arity = "0..*",
            description = "'kinds KIND' lists the fields; a list or an object is written as JSON.")
    private List<String> fields = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The object as JSON; the place for secrets, which others can read on a command line.")
    private Path file;

    @Override
    public Integer call() {
        Assignments assignments = Assignments.of(fields);
        ObjectNode body = file == null ? Json.object() : read(file);
        Session session = global.session();
        if (!fields.isEmpty()) {
            Optional<String> type = assignments
                    .text("type")
                    .or(() -> Optional.ofNullable(body.path("type").textValue()));
            assignments.into(body, KindSchema.of(session.api(), object.kind()), type);
        }
        String name = object.name();
        if (!body.path("name").asText(name).equals(name)) {
            throw new Failure(Failure.USAGE, "The name is given as '" + name + "' and otherwise too: leave one away");
        }
        body.put("name", name);
        return object.in(session).written(Call.of("POST", Call.path("objects", object.kind()), body), "created");
    }

    private static ObjectNode read(Path file) {
        try {
            JsonNode tree = Json.read(new GivenFile(file).text());
            if (tree instanceof ObjectNode fields) {
                return fields;
            }
        } catch (JsonProcessingException e) {
            String place = file + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr();
            throw new Failure(Failure.REFUSED, place + ": no JSON: " + e.getOriginalMessage(), e);
        }
        throw new Failure(Failure.REFUSED, file + " must hold one JSON object, {…}");
    }
}
