package io.zato.cli.output;

import java.util.regex.Pattern;

/** Makes text of others harmless on a terminal: control and direction characters are shown, not obeyed. */
public final class SafeText {

    private static final String LAYOUT = "\n\t";

    private static final Pattern BREAK = Pattern.compile(" *[\\n\\r\\t\\f\\x0b]\\s*");

    private SafeText() {}

    /** On one line: line ends and tabs are one blank each time. */
    public static String line(String text) {
        return lines(BREAK.matcher(String.valueOf(text).stripTrailing()).replaceAll(" "));
    }

    /** Line ends and tabs stay; what else is not for reading becomes {@code \\u001b} and the like, which JSON reads back as it was. */
    public static String lines(String raw) {
        String text = raw.replace("\r\n", "\n");
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (dangerous(c) && LAYOUT.indexOf(c) < 0) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean dangerous(char c) {
        boolean direction = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        return Character.isISOControl(c) || direction || c == '\u2028' || c == '\u2029' || c == '\ufeff';
    }
}
