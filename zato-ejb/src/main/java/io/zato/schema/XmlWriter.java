package io.zato.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.api.problem.Problem;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One document of a tree: fields are elements, {@code @name} an attribute, a list its element again and again, null no element. */
record XmlWriter(XMLStreamWriter target) {

    private static final String ROOT = "response";
    /** Of the elements of a list that is the whole answer. */
    static final String ITEM = "item";

    /** Names without a namespace that XML allows (XML 1.0, 2.3), the exotic ones left out. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    /** What XML 1.0 cannot carry, not even encoded. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Name of the outermost element: that of the record, else {@code response}. */
    static String nameOf(Object value) {
        return value == null ? ROOT : nameOf(value.getClass());
    }

    static String nameOf(Class<?> type) {
        if (!type.isRecord()) {
            return ROOT;
        }
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    void document(String root, JsonNode content) throws XMLStreamException {
        target.writeStartDocument("UTF-8", "1.0");
        if (content.isArray()) {
            target.writeStartElement(root);
            for (JsonNode item : content) {
                element(ITEM, item);
            }
            target.writeEndElement();
        } else {
            element(root, content);
        }
        target.writeEndDocument();
        target.flush();
    }

    private void element(String name, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (JsonNode item : value) {
                element(name, item);
            }
            return;
        }
        target.writeStartElement(named(name));
        if (value.isObject()) {
            fields(value);
        } else if (!value.isNull()) {
            target.writeCharacters(text(name, value));
        }
        target.writeEndElement();
    }

    private void fields(JsonNode value) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (field.getKey().startsWith("@") && !field.getValue().isNull()) {
                target.writeAttribute(named(field.getKey().substring(1)), text(field.getKey(), field.getValue()));
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (field.getKey().equals(XmlReader.TEXT)) {
                target.writeCharacters(text(field.getKey(), field.getValue()));
            } else if (!field.getKey().startsWith("@") && !field.getValue().isNull()) {
                element(field.getKey(), field.getValue());
            }
        }
    }

    private static String named(String name) {
        if (NAME.matcher(name).matches()) {
            return name;
        }
        throw new Problem(500, "The answer cannot be written as XML: '" + name + "' cannot be the name of an element");
    }

    private static String text(String name, JsonNode value) {
        String text = text(value);
        if (NO_CHARACTER.matcher(text).find()) {
            throw new Problem(
                    500, "The answer cannot be written as XML: '" + name + "' has a character that XML does not know");
        }
        return text;
    }

    private static String text(JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString();
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }
}
