package io.zato.enmasse;

import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes YAML in block style; text that any reader, of YAML 1.1 too, could take for something else is quoted. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/](?:[A-Za-z0-9_./:@{}$-]*[A-Za-z0-9_./}])?");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private static final String HEAD =
            """
            # Written by an export: import it with ./zato enmasse --import FILE.
            # Variables stand for the secrets: set them, or give them in a file with --env-file.
            """;

    private YamlText() {}

    static String of(Map<String, ?> sections) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(4)
                .setIndicatorIndent(2)
                .setDereferenceAliases(true)
                .setSplitLines(false)
                .build();
        String text = sections.isEmpty() ? "" : new Dump(settings, new Quoting(settings)).dumpToString(sections);
        return HEAD + text;
    }

    private static final class Quoting extends StandardRepresenter {

        Quoting(DumpSettings settings) {
            super(settings);
            representers.put(String.class, value -> representScalar(Tag.STR, (String) value, style((String) value)));
        }

        private static ScalarStyle style(String text) {
            boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
            return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        }
    }
}
