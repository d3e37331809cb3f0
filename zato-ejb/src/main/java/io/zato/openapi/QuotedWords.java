package io.zato.openapi;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Puts text into quotes that is no text for readers of YAML 1.1, of which there are many: {@code on}, {@code 12:30}, {@code 2026-01-31}. */
final class QuotedWords extends StandardRepresenter {

    private static final Pattern WORD =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|[-+.0-9][-+.:_0-9a-z]*");

    QuotedWords(DumpSettings settings) {
        super(settings);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
        boolean misread = tag.equals(Tag.STR) && WORD.matcher(value).matches();
        return super.representScalar(tag, value, misread ? ScalarStyle.DOUBLE_QUOTED : style);
    }
}
