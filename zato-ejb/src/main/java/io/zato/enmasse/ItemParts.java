package io.zato.enmasse;

import io.zato.api.problem.Problem.Position;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Where the parts of an item stand, by their paths; read from the item's text a second time when somebody asks, since to remember
 * it of every item would cost as much memory as all they say.
 */
final class ItemParts implements Function<Position, Map<String, Position>> {

    /** More of an item is not looked through. */
    private static final int LONGEST = 64 * 1024;

    private static final int MOST = 1000;

    private final String text;
    private int[] lines;

    ItemParts(String text) {
        this.text = text;
    }

    @Override
    public Map<String, Position> apply(Position item) {
        int start = text.offsetByCodePoints(lineStarts()[item.line() - 1], item.column() - 1);
        // as far to the right as it stands there, for the indentation tells where it ends
        String alone = " ".repeat(item.column() - 1) + text.substring(start, Math.min(text.length(), start + LONGEST));
        Parts parts = new Parts(item, events(alone), new HashMap<>());
        try {
            parts.read();
        } catch (YamlEngineException endOfWhatIsLookedAt) {
            // the file was read without it: only here it is cut off
            return parts.found();
        }
        return parts.found();
    }

    private static Iterator<Event> events(String yaml) {
        return new Parse(LoadSettings.builder().build()).parseString(yaml).iterator();
    }

    /** Where each line begins; lines as the parser counts them. */
    private int[] lineStarts() {
        if (lines == null) {
            int[] starts = new int
                    [(int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1];
            int line = 0;
            for (int i = 0; i < text.length(); i++) {
                boolean crlf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !crlf) {
                    starts[++line] = i + 1;
                }
            }
            lines = starts;
        }
        return lines;
    }

    private record Parts(Position item, Iterator<Event> events, Map<String, Position> found) {

        void read() {
            events.next();
            events.next();
            value(events.next(), "");
        }

        private void value(Event event, String path) {
            if (event.getEventId() == Event.ID.SequenceStart) {
                int count = 0;
                for (Event part = events.next(); part.getEventId() != Event.ID.SequenceEnd; part = events.next()) {
                    part(path + "[" + count++ + "]", part, part);
                }
            } else if (event.getEventId() == Event.ID.MappingStart) {
                for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
                    String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
                    part(path.isEmpty() ? name : path + "." + name, key, events.next());
                }
            }
        }

        private void part(String path, Event begin, Event value) {
            if (found.size() >= MOST) {
                throw new YamlEngineException("enough");
            }
            begin.getStartMark()
                    .ifPresent(mark -> found.put(
                            path, new Position(item.file(), item.line() + mark.getLine(), mark.getColumn() + 1)));
            value(value, path);
        }
    }
}
