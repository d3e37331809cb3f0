package io.zato.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a JSON tree as YAML 1.2 in block style; text that could be mistaken for anything else is quoted as in JSON. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    static String of(JsonNode tree) {
        YamlText yaml = new YamlText();
        if (tree.isContainerNode() && !tree.isEmpty()) {
            yaml.block(tree, "");
        } else {
            yaml.text.append(scalar(tree)).append('\n');
        }
        return yaml.text.toString();
    }

    /** The caller has written the indent of the block's first line. */
    private void block(JsonNode tree, String indent) {
        String before = "";
        if (tree.isArray()) {
            for (JsonNode element : tree) {
                text.append(before).append("- ");
                element(element, indent + "  ");
                before = indent;
            }
            return;
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = tree.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            text.append(before).append(scalar(TextNode.valueOf(field.getKey()))).append(':');
            value(field.getValue(), indent);
            before = indent;
        }
    }

    private void element(JsonNode element, String indent) {
        if (element.isContainerNode() && !element.isEmpty()) {
            block(element, indent);
        } else {
            text.append(scalar(element)).append('\n');
        }
    }

    private void value(JsonNode value, String indent) {
        if (!value.isContainerNode() || value.isEmpty()) {
            text.append(' ').append(scalar(value)).append('\n');
            return;
        }
        String deeper = indent + "  ";
        text.append('\n').append(deeper);
        block(value, deeper);
    }

    private static String scalar(JsonNode value) {
        String plain = value.textValue();
        boolean quoted = plain == null
                || !PLAIN.matcher(plain).matches()
                || WORD.matcher(plain).matches();
        return quoted ? value.toString() : plain;
    }
}
