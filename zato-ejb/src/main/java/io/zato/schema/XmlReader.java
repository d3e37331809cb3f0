package io.zato.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One document as maps, lists and text; names are local ones, without their namespaces. */
record XmlReader(XMLStreamReader source) {

    /** The text of an element that has attributes or elements besides. */
    static final String TEXT = "#text";

    static final String INSTANCE_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

    /** Elements are read by recursion. */
    private static final int DEEPEST = 200;

    /** The content of the outermost element, whose name is the sender's business: a map, or text where it has nothing but text. */
    Object document() throws XMLStreamException {
        Object content = null;
        while (source.hasNext()) {
            int event = source.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("Document types (DOCTYPE) are not taken", source.getLocation());
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                content = element(1);
            }
        }
        return "".equals(content) ? new LinkedHashMap<>() : content;
    }

    private Object element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("Elements are nested deeper than " + DEEPEST, source.getLocation());
        }
        boolean nil = Boolean.parseBoolean(source.getAttributeValue(INSTANCE_NAMESPACE, "nil"));
        Map<String, Object> content = attributes();
        StringBuilder text = new StringBuilder();
        for (int event = source.next(); event != XMLStreamConstants.END_ELEMENT; event = source.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = source.getLocalName();
                add(content, name, element(depth + 1));
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException(
                        "The entity '" + source.getLocalName() + "' is not known", source.getLocation());
            } else if (source.isCharacters()) {
                text.append(source.getText());
            }
        }
        return nil ? null : value(content, text.toString());
    }

    private static Object value(Map<String, Object> content, String text) {
        if (content.isEmpty()) {
            return text;
        }
        if (!text.isBlank()) {
            add(content, TEXT, text.strip());
        }
        return content;
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < source.getAttributeCount(); i++) {
            if (!INSTANCE_NAMESPACE.equals(source.getAttributeNamespace(i))) {
                add(attributes, source.getAttributeLocalName(i), source.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** What comes again under one name is a list. */
    private static void add(Map<String, Object> content, String name, Object value) {
        if (!content.containsKey(name)) {
            content.put(name, value);
        } else if (content.get(name) instanceof Several several) {
            several.add(value);
        } else {
            Several several = new Several();
            several.add(content.get(name));
            several.add(value);
            content.put(name, several);
        }
    }

    /** Values of elements of one name; a class of its own tells it from a value that is a list. */
    private static final class Several extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;
    }
}
