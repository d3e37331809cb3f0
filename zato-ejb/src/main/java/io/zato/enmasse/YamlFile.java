package io.zato.enmasse;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one YAML 1.2 (or JSON) file into items; scalars stay the text they are, so that the kind decides what they mean. */
final class YamlFile {

    private static final int LONGEST = 50 * 1024 * 1024;
    private static final int ALIASES = 50;
    private static final int NODES = 2_000_000;

    /** Lists files to read as well: whoever sends a bundle has followed it, as only there the files are. */
    private static final String INCLUDE = "include";

    private final Bundle.File file;
    private final Placeholders placeholders;
    private int nodes;

    YamlFile(Bundle.File file, Placeholders placeholders) {
        this.file = file;
        this.placeholders = placeholders;
    }

    /** Every item of every section; {@code Problem} 400 naming line and column of what cannot be read. */
    List<Marked> items() {
        Optional<Node> root = compose();
        if (root.isEmpty()) {
            return List.of();
        }
        if (!(root.get() instanceof MappingNode sections)) {
            throw fault(
                    "The file must be a mapping of sections, for example 'channel_rest:' with a list below",
                    root.get());
        }
        List<Marked> items = new ArrayList<>();
        for (NodeTuple tuple : sections.getValue()) {
            String name = text(tuple.getKeyNode());
            if (!name.equals(INCLUDE)) {
                items.addAll(section(name, tuple.getValueNode()));
            }
        }
        return items;
    }

    private Optional<Node> compose() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setMaxAliasesForCollections(ALIASES)
                .setCodePointLimit(LONGEST)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Compose(settings)
                    .composeString(
                            file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text());
        } catch (MarkedYamlEngineException e) {
            Position at = position(e.getProblemMark());
            throw fault("The file is not YAML: " + e.getProblem(), at);
        } catch (YamlEngineException | StackOverflowError e) {
            String reason = e instanceof StackOverflowError ? "it is nested too deeply" : e.getMessage();
            throw fault("The file cannot be read as YAML: " + reason, new Position(file.name(), 1, 1));
        }
    }

    private List<Marked> section(String name, Node value) {
        if (value instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw fault("Section '" + name + "' must be a list of objects", value);
        }
        List<Marked> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw fault("An item of section '" + name + "' must be a mapping of fields", item);
            }
            items.add(new Marked(name, mapping(mapping), position(item.getStartMark())));
        }
        return items;
    }

    private Map<String, Object> mapping(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = text(tuple.getKeyNode());
            if (map.containsKey(key)) {
                throw fault("'" + key + "' is given twice", tuple.getKeyNode());
            }
            map.put(key, value(tuple.getValueNode()));
        }
        return map;
    }

    private Object value(Node node) {
        if (++nodes > NODES) {
            throw fault("The file is too large once its aliases are followed", node);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::value).toList();
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean plain = scalar.isPlain();
        if (plain
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"))) {
            return null;
        }
        return placeholders.fill(scalar.getValue(), position(node.getStartMark()));
    }

    private String text(Node key) {
        if (key instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("A key must be text", key);
    }

    private Problem fault(String message, Node node) {
        return fault(message, position(node.getStartMark()));
    }

    private static Problem fault(String message, Position at) {
        String detail = at.file() + ", line " + at.line() + ", column " + at.column() + ": " + message;
        return new Problem(400, detail, List.of(new FieldError("", message, at)));
    }

    private Position position(Optional<Mark> mark) {
        return new Position(
                file.name(),
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1);
    }
}
