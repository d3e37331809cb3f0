package io.zato.cli.enmasse;

import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in a file: {@code NAME=value} line by line, {@code export} before it and quotes around the value allowed, # for comments. */
record EnvFile(Path path) {

    private static final Pattern ENTRY = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    /** Comments, and section heads of INI files. */
    private static final Pattern NOTHING = Pattern.compile("|[#;].*|\\[[^\\]]*]");

    /** A Failure naming the line, not what is in it, for one that is no entry. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        List<String> lines =
                new GivenFile(path).text().replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                variables.put(entry.group(1), unquoted(entry.group(2)));
            } else if (!NOTHING.matcher(line).matches()) {
                throw new Failure(Failure.REFUSED, path + ":" + (i + 1) + ": a line must be NAME=value");
            }
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
