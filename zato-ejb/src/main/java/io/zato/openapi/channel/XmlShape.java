package io.zato.openapi.channel;

import io.zato.schema.XmlCodec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What OpenAPI needs to know of an answer in XML beyond its schema: how its elements are called. */
record XmlShape(Components components) {

    private static final String XML = "xml";

    static boolean isXml(String mediaType) {
        return mediaType.startsWith("application/xml")
                || mediaType.startsWith("text/xml")
                || mediaType.contains("+xml");
    }

    /** The schema with the names of the outermost element and, of a list, of those in it. */
    Map<String, Object> of(Signature.Body answer) {
        Map<String, Object> schema = new LinkedHashMap<>(components.members(answer.schema()));
        Map<String, Object> outermost = new LinkedHashMap<>();
        outermost.put("name", answer.root());
        if ("array".equals(schema.get("type"))) {
            outermost.put("wrapped", true);
            Map<String, Object> items = new LinkedHashMap<>(components.members(schema.getOrDefault("items", Map.of())));
            items.put(XML, Map.of("name", XmlCodec.ITEM));
            schema.put("items", items);
        }
        schema.put(XML, outermost);
        return schema;
    }
}
