package io.zato.console.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of the API as words for people. */
public final class Words {

    private static final Set<String> ABBREVIATIONS =
            Set.of("API", "CA", "DN", "HTTP", "ID", "IP", "JSON", "SQL", "TLS", "TTL", "URL", "URI", "XML");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z");

    private Words() {}

    /** {@code url_path} as {@code URL path}, {@code is_active} as {@code Active}. */
    public static String capitalised(String name) {
        String[] words = name.replaceFirst("^is_", "").replace('_', ' ').strip().split(" ");
        for (int i = 0; i < words.length; i++) {
            String upper = words[i].toUpperCase(Locale.ROOT);
            words[i] = ABBREVIATIONS.contains(upper) ? upper : words[i];
        }
        String spaced = String.join(" ", words);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** An instant of the API in this server's time zone. */
    public static String time(String instant) {
        return TIME.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }

    /** Of a kind: its own, or its name in words where it has none. */
    public static String title(Map<String, ?> kind) {
        Object title = kind.get("title");
        boolean own = title != null && !title.equals(kind.get("kind"));
        return capitalised(own ? title.toString() : String.valueOf(kind.get("kind")));
    }
}
