package io.zato.api.http;

import io.zato.api.problem.Problem;
import java.util.regex.Pattern;

/** What may stand in a header field (RFC 9110, 5.5 and 5.6.2). */
public final class HeaderField {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderField() {}

    /**
     * {@code Problem} 500 for a name that is none and for a value with line breaks, other controls or characters beyond Latin-1: on
     * the wire they would end the field and begin another.
     */
    public static String checked(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new Problem(
                    500, "The answer has a header whose name is not allowed: letters, digits and hyphens are");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xFF || c == 0x7F || (c < ' ' && c != '\t')) {
                throw new Problem(
                        500,
                        "The answer's header " + name
                                + " has a line break or another character that no header may have");
            }
        }
        return value;
    }
}
