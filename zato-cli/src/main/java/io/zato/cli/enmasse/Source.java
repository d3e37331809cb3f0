package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What an import or a plan is made of, and how it is read. */
final class Source {

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Variables as NAME=value, line by line; they win over the environment's. May be given again.")
    private List<Path> envFiles = List.of();

    @Option(
            names = "--prune",
            description = "Delete what the files do not list, of the kinds they have a section for; asks first.")
    private boolean prune;

    @Option(
            names = "--ignore-unsupported",
            description = "Leave out sections and fields that the server does not have.")
    private boolean ignoreUnsupported;

    boolean prunes() {
        return prune;
    }

    /** The files with all that they include, and the variables they refer to. */
    byte[] bundle(Session session, List<Path> paths) {
        List<BundleFile> files = BundleFiles.read(paths);
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("files");
        files.forEach(file -> list.addObject().put("name", file.name()).put("text", file.text()));
        Map<String, String> known = new HashMap<>(session.surroundings().variables());
        envFiles.forEach(file -> known.putAll(new EnvFile(file).variables()));
        ObjectNode variables = body.putObject("variables");
        Variables.of(files, session, known).forEach(variables::put);
        return Json.bytes(body);
    }

    /** What the server is to know of these options, each one only where it was given. */
    List<String> query() {
        List<String> query = new ArrayList<>();
        if (prune) {
            query.add("prune=true");
        }
        if (ignoreUnsupported) {
            query.add("ignore_unsupported=true");
        }
        return query;
    }
}
