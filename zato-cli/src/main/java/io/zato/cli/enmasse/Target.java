package io.zato.cli.enmasse;

import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What to export, and where to. */
final class Target {

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "The file to write all objects into; - for the screen.")
    private Path file;

    @Option(names = "--type", description = "What to export: yaml or json; else by the file's extension.")
    private Export.Type type;

    @Option(names = "--kind", paramLabel = "KIND", description = "Export only this kind; may be given again.")
    private List<String> kinds = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Export only this name, crm.* for several.")
    private List<String> names = List.of();

    boolean given() {
        return file != null;
    }

    int export(Session session) {
        return new Export(session, file).run(type == null ? Export.Type.of(file) : type, kinds, names);
    }
}
