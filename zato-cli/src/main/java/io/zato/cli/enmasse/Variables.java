package io.zato.cli.enmasse;

import io.zato.cli.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that files refer to. Only these leave this machine, and what they are is shown nowhere. */
final class Variables {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|Zato_?Enmasse_?Env\\.([A-Za-z_][A-Za-z0-9_]*)");
    private static final String PORT = "ZATO_HTTP_PORT";

    private Variables() {}

    /** Those of the known ones that the files refer to; the server's HTTP port is always known. */
    static Map<String, String> of(List<BundleFile> files, Session session, Map<String, String> known) {
        Map<String, String> variables = new TreeMap<>();
        variables.put(PORT, String.valueOf(session.api().target().port()));
        files.stream()
                .flatMap(file -> named(file.text()).stream())
                .filter(known::containsKey)
                .forEach(name -> variables.put(name, known.get(name)));
        return variables;
    }

    /** The names a text refers to, each once. */
    static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (!reference.group().startsWith("$$")) {
                names.add(name(reference));
            }
        }
        return names;
    }

    private static String name(Matcher reference) {
        return reference.group(1) == null ? reference.group(2) : reference.group(1);
    }
}
