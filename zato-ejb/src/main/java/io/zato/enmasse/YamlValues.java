package io.zato.enmasse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns the events of a YAML file into text, lists and maps; what an alias repeats is shared and counted, so that a bomb does not go off. */
final class YamlValues {

    private static final int MOST = 1_000_000;
    private static final int DEEPEST = 100;
    private static final String MERGE = "<<";
    private static final BiConsumer<String, Event> NOBODY = (key, value) -> {};

    private final Iterator<Event> events;
    private final Placeholders placeholders;
    private final YamlFault fault;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long count;
    private int depth;

    private record Anchored(Object value, long size) {}

    YamlValues(Iterator<Event> events, Placeholders placeholders, YamlFault fault) {
        this.events = events;
        this.placeholders = placeholders;
        this.fault = fault;
    }

    /** Whether there is anything in the file. */
    boolean openDocument() {
        next();
        return next().getEventId() == Event.ID.DocumentStart;
    }

    void closeDocument() {
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw fault.at("A second document begins: put all sections into one, without ---", end);
        }
    }

    Event next() {
        if (!events.hasNext()) {
            throw new YamlEngineException("it ends too early");
        }
        return events.next();
    }

    Object value(Event event) {
        return value(event, NOBODY);
    }

    /** Each value of a map is also told, once it was read, under its key and as it was written. */
    Object value(Event event, BiConsumer<String, Event> written) {
        long before = count;
        count(1, event);
        if (event instanceof AliasEvent alias) {
            return repeated(alias);
        }
        Object value = made(event, written);
        if (event instanceof NodeEvent node) {
            long size = count - before;
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(value, size)));
        }
        return value;
    }

    private Object made(Event event, BiConsumer<String, Event> written) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (++depth > DEEPEST) {
            throw fault.at("This is nested too deeply", event);
        }
        Object value = event.getEventId() == Event.ID.SequenceStart ? list() : map(written);
        depth--;
        return value;
    }

    /** The text of a key; a Problem names both places when it is known already. */
    String key(Event event, Map<String, Event> known) {
        if (!(event instanceof ScalarEvent scalar)) {
            throw fault.at("A key must be text", event);
        }
        Event first = known.putIfAbsent(scalar.getValue(), event);
        if (first != null) {
            int line = fault.position(first.getStartMark()).line();
            throw fault.at("'" + scalar.getValue() + "' is given twice, in line " + line + " already", event);
        }
        return scalar.getValue();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> fields(Map<?, ?> value) {
        return (Map<String, Object>) value;
    }

    private Map<String, Object> map(BiConsumer<String, Event> written) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<String, Object> merged = new LinkedHashMap<>();
        Map<String, Event> keys = new HashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            String key = key(event, keys);
            Event value = next();
            if (key.equals(MERGE)) {
                merge(value, merged);
                continue;
            }
            map.put(key, value(value));
            written.accept(key, value);
        }
        merged.forEach(map::putIfAbsent);
        return map;
    }

    /** {@code <<: *base} and {@code <<: [*one, *other]}: what the map itself has wins, and then the first. */
    private void merge(Event event, Map<String, Object> merged) {
        Object value = value(event);
        List<?> maps = value instanceof List<?> list ? list : List.of(value == null ? "" : value);
        for (Object map : maps) {
            if (!(map instanceof Map<?, ?> fields)) {
                throw fault.at("<< must name a mapping, for example *base", event);
            }
            fields(fields).forEach(merged::putIfAbsent);
        }
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            list.add(value(event));
        }
        return list;
    }

    private Object scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean nothing = text.isEmpty() || text.equals("null") || text.equals("~");
        return scalar.isPlain() && nothing ? null : placeholders.fill(text, fault.position(scalar.getStartMark()));
    }

    private Object repeated(AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            String name = alias.getAlias().getValue();
            throw fault.at("*" + name + " repeats nothing: there is no &" + name + " above it", alias);
        }
        count(anchored.size(), alias);
        return anchored.value();
    }

    private void count(long more, Event event) {
        count += more;
        if (count > MOST) {
            throw fault.at("The file has more than " + MOST + " values once its aliases are followed: split it", event);
        }
    }
}
