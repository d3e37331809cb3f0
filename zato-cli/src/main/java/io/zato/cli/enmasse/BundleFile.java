package io.zato.cli.enmasse;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file to send, under the name by which the user finds it. */
record BundleFile(String name, String text) {

    private static final String INCLUDE = "include";
    private static final int LONGEST = 50 * 1024 * 1024;

    /** One entry of an include list; the line counts from 1. */
    record Include(String file, int line) {}

    /** The files that this one asks for. One that is no YAML asks for none: the server says what is wrong with it. */
    List<Include> includes() {
        if (!text.contains(INCLUDE)) {
            return List.of();
        }
        return root().stream()
                .filter(MappingNode.class::isInstance)
                .flatMap(sections -> ((MappingNode) sections).getValue().stream())
                .filter(BundleFile::isInclude)
                .flatMap(include -> entries(include.getValueNode()).stream())
                .map(BundleFile::include)
                .toList();
    }

    private Optional<Node> root() {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LONGEST).build();
        try {
            return new Compose(settings).composeString(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (YamlEngineException | StackOverflowError notYaml) {
            return Optional.empty();
        }
    }

    private static boolean isInclude(NodeTuple section) {
        return section.getKeyNode() instanceof ScalarNode key && key.getValue().equals(INCLUDE);
    }

    private static List<Node> entries(Node value) {
        return value instanceof SequenceNode list ? list.getValue() : List.of(value);
    }

    private static Include include(Node entry) {
        int line = entry.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new Include(entry instanceof ScalarNode scalar ? scalar.getValue() : "", line);
    }
}
