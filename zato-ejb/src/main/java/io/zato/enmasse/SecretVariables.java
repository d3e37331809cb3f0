package io.zato.enmasse;

import io.zato.object.Key;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Names the variables that stand for secrets in a file: {@code ZATO_SECURITY_CRM_PASSWORD}, the same at each export. */
final class SecretVariables {

    private final Map<String, Integer> uses = new HashMap<>();

    /** Knows every object, so that two whose names differ in signs only get two variables. */
    SecretVariables(Collection<Key> all) {
        all.forEach(key -> uses.merge(plain(key), 1, Integer::sum));
    }

    String name(Key key, String field) {
        String owner = plain(key);
        boolean alone = uses.getOrDefault(owner, 1) == 1 && key.name().matches(".*[A-Za-z0-9].*");
        return "ZATO_" + owner + (alone ? "" : "_" + distinction(key)) + "_" + upper(field);
    }

    private static String plain(Key key) {
        return upper(key.kind()) + "_" + upper(key.name());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String distinction(Key key) {
        CRC32 sum = new CRC32();
        sum.update(key.name().getBytes(StandardCharsets.UTF_8));
        return "%08X".formatted(sum.getValue());
    }
}
