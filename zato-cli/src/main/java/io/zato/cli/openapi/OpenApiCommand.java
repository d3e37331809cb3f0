package io.zato.cli.openapi;

import io.zato.cli.api.Answer;
import io.zato.cli.api.Call;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The OpenAPI document of the channels, shown or written into a file. */
@Command(
        name = "openapi",
        description = "Show the OpenAPI 3.1 document of the REST channels, or write it into a file.",
        footer = {"", "Example: zato openapi --file crm.yaml --channel crm.customer --title CRM"})
public final class OpenApiCommand implements Callable<Integer> {

    private static final int SUCCESS = 200;

    @Mixin
    private Global global;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "Where to write it; .json, .yaml or .yml says how, else --output (default: JSON on the screen).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            arity = "1..*",
            description = "Only these channels (default: all that run and are not left out by their definition).")
    private List<String> channels = List.of();

    @Option(names = "--title", paramLabel = "TITLE", description = "What the document is called (default: Channels).")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--api-version",
            paramLabel = "VERSION",
            description = "Which version of your API the document describes (default: 1).")
    private Optional<String> version = Optional.empty();

    @Override
    public Integer call() {
        Session session = global.session();
        Answer answer = session.api().passedOn(Call.get("openapi/channels?" + query(session)));
        if (answer.status() != SUCCESS) {
            throw new Failure("The server answered with status " + answer.status() + " in place of the document");
        }
        file.ifPresentOrElse(target -> write(answer.body(), target, session), () -> session.screen()
                .text(new String(answer.body(), StandardCharsets.UTF_8)));
        return 0;
    }

    private String query(Session session) {
        StringBuilder query = new StringBuilder("format=").append(yaml(session) ? "yaml" : "json");
        channels.forEach(name -> query.append("&channel=").append(Call.encoded(name)));
        title.ifPresent(text -> query.append("&title=").append(Call.encoded(text)));
        version.ifPresent(text -> query.append("&version=").append(Call.encoded(text)));
        return query.toString();
    }

    private boolean yaml(Session session) {
        String name = file.map(Path::toString).orElse("");
        boolean said = name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
        return said ? !name.endsWith(".json") : session.screen().format() == Format.yaml;
    }

    private static void write(byte[] document, Path target, Session session) {
        try {
            Files.write(target, document);
            session.screen().done("wrote " + target, Json.object().put("file", target.toString()));
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, target + " cannot be written: " + e.getMessage(), e);
        }
    }
}
