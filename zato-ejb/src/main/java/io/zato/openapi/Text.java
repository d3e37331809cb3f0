package io.zato.openapi;

import io.zato.api.problem.Problem;
import io.zato.schema.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The forms a document can be had in. */
public enum Text {
    JSON("application/json") {
        @Override
        public byte[] write(Map<String, Object> document) {
            return JsonCodec.INSTANCE.write(document);
        }
    },
    YAML("application/yaml") {
        @Override
        public byte[] write(Map<String, Object> document) {
            Object plain = JsonCodec.INSTANCE.read(JsonCodec.INSTANCE.text(document), Map.class);
            DumpSettings settings = DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setWidth(120)
                    .build();
            return new Dump(settings, new QuotedWords(settings))
                    .dumpToString(plain)
                    .getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    Text(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract byte[] write(Map<String, Object> document);

    /** As {@code format} (json or yaml) says, else as the Accept header does, else JSON; both may be null; {@code Problem} 400 for another format. */
    public static Text of(String format, String accept) {
        if (format == null || format.isEmpty()) {
            return accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml") ? YAML : JSON;
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> JSON;
            case "yaml", "yml" -> YAML;
            default -> throw Problem.invalid("format", "format must be json or yaml, not '" + format + "'");
        };
    }
}
