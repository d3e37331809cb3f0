package io.zato.openapi.channel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names for one document that generators can use, none of them twice. */
final class Identifiers {

    private final Set<String> taken = new HashSet<>();

    /** {@code crm.get-customer} as {@code crmGetCustomer}. */
    String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                camel.append(camel.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : upper(word))
                        .append(word.substring(1));
            }
        }
        return free(camel.isEmpty() ? "channel" : camel.toString());
    }

    /** The name as a key of components, which has letters, digits, dots, dashes and underscores. */
    String component(String name) {
        return free(name.replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }
}
