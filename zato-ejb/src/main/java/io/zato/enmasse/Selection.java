package io.zato.enmasse;

import io.zato.object.Key;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which objects an export takes: of these kinds (all when there are none) whose names match one of these patterns ({@code crm.*}; all when there are none). */
public record Selection(Set<String> kinds, List<String> names) {

    public Selection {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
    }

    /** The same with the one name of each kind. */
    Selection canonical(UnaryOperator<String> canonical) {
        return new Selection(kinds.stream().map(canonical).collect(Collectors.toSet()), names);
    }

    boolean takes(Key key) {
        return (kinds.isEmpty() || kinds.contains(key.kind()))
                && (names.isEmpty() || names.stream().anyMatch(name -> matches(name, key.name())));
    }

    private static boolean matches(String pattern, String name) {
        String expression = Pattern.compile("*", Pattern.LITERAL)
                .splitAsStream(pattern + "|")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.matches(expression, name + "|");
    }
}
