package io.zato.cli.output;

/** Makes text of others harmless on a terminal: control and direction characters are shown, not obeyed. */
public final class SafeText {

    private static final String NEXT_LINE = "\n\t";

    private SafeText() {}

    /** On one line: each run of blanks and line ends is one blank. */
    public static String line(String text) {
        return lines(String.valueOf(text).strip().replaceAll("\\s+", " "));
    }

    /** Line ends and tabs stay; what else is not for reading becomes {@code \\u001b} and the like, which JSON reads back as it was. */
    public static String lines(String raw) {
        String text = raw.replace("\r\n", "\n");
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (dangerous(c) && NEXT_LINE.indexOf(c) < 0) {
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
