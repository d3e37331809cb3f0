package io.zato.enmasse;

import io.zato.api.problem.Problem.Position;
import io.zato.object.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 (or JSON) file into items, event by event, so that a large file costs little more than what it says;
 * scalars stay the text they are, and the kind decides what they mean.
 */
final class YamlFile {

    /** Lists files to read as well: whoever sends a bundle has followed it, as only there the files are. */
    private static final String INCLUDE = "include";
    /** A section that is there for its anchors only. */
    private static final String ASIDE = "x-";

    private static final String NULL = "null";

    private final Bundle.File file;
    private final String text;
    private final YamlFault fault;
    private final ItemParts parts;
    private final boolean followed;
    private final YamlValues values;
    private final Placeholders placeholders;
    /** How many unset variables there were before the value that is read. */
    private int told;

    YamlFile(Bundle.File file, Placeholders placeholders) {
        this(file, placeholders, true);
    }

    /** With {@code followed} the included files are in the bundle; else an include is refused. */
    YamlFile(Bundle.File file, Placeholders placeholders, boolean followed) {
        this.file = file;
        this.text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
        this.parts = new ItemParts(text);
        this.fault = new YamlFault(file.name());
        this.followed = followed;
        this.placeholders = placeholders;
        this.told = placeholders.unset().size();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.values = new YamlValues(new Parse(settings).parseString(text).iterator(), placeholders, fault);
    }

    /** Every section with its items; {@code Problem} 400 naming line and column of what cannot be read. */
    List<Section> sections() {
        try {
            return values.openDocument() ? root(values.next()) : List.of();
        } catch (MarkedYamlEngineException e) {
            String hint = e.getProblem() != null && e.getProblem().contains("TAB") ? ": indent with blanks" : "";
            throw fault.at("The file is not YAML: " + e.getProblem() + hint, e.getProblemMark());
        } catch (YamlEngineException e) {
            throw fault.at("The file cannot be read as YAML: " + e.getMessage(), new Position(file.name(), 1, 1));
        }
    }

    private List<Section> root(Event root) {
        if (root instanceof ScalarEvent nothing && nothing.getValue().isEmpty()) {
            return List.of();
        }
        if (root.getEventId() != Event.ID.MappingStart) {
            throw fault.at(
                    "The file must be a mapping of sections, for example 'channel_rest:' with a list below", root);
        }
        List<Section> sections = new ArrayList<>();
        Map<String, Event> keys = new HashMap<>();
        for (Event key = values.next(); key.getEventId() != Event.ID.MappingEnd; key = values.next()) {
            String name = values.key(key, keys);
            section(name, key, sections);
        }
        values.closeDocument();
        return sections;
    }

    private void section(String name, Event key, List<Section> sections) {
        Event value = values.next();
        if (name.startsWith(ASIDE)) {
            values.value(value);
        } else if (name.equals(INCLUDE)) {
            refuseInclude(key);
            values.value(value);
        } else {
            sections.add(new Section(name, fault.position(key.getStartMark()), items(name, value)));
        }
    }

    private void refuseInclude(Event key) {
        if (!followed) {
            throw fault.at(
                    "include: cannot be followed here, as the other files are not. Import with ./zato enmasse --import,"
                            + " or send the files as a bundle",
                    key);
        }
    }

    private List<Marked> items(String section, Event list) {
        if (list instanceof ScalarEvent nothing && nothing.getValue().isEmpty()) {
            return List.of();
        }
        if (list.getEventId() != Event.ID.SequenceStart) {
            throw fault.at("Section '" + section + "' must be a list of objects", list);
        }
        List<Marked> items = new ArrayList<>();
        for (Event item = values.next(); item.getEventId() != Event.ID.SequenceEnd; item = values.next()) {
            items.add(item(section, item));
        }
        return items;
    }

    private Marked item(String section, Event start) {
        Set<String> nulls = new HashSet<>();
        Set<String> unset = new HashSet<>();
        Object body = values.value(start, (key, value) -> {
            if (value instanceof ScalarEvent plain
                    && plain.isPlain()
                    && plain.getValue().equals(NULL)
                    && !json()) {
                nulls.add(key);
            }
            if (placeholders.unset().size() > told) {
                told = placeholders.unset().size();
                unset.add(key);
            }
        });
        if (!(body instanceof Map<?, ?> fields)) {
            throw fault.at("An item of section '" + section + "' must be a mapping of fields", start);
        }
        return new Marked(
                section,
                YamlValues.fields(fields),
                nulls,
                unset,
                new Place(fault.position(start.getStartMark()), parts));
    }

    /** There null is a value of its own, and text has its quotes. */
    private boolean json() {
        return text.stripLeading().startsWith("{");
    }
}
