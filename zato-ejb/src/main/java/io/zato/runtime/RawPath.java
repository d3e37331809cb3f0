package io.zato.runtime;

import io.zato.api.problem.Problem;
import java.util.Locale;

/** Refuses paths that two readers could understand differently (RFC 3986, 3.3), so that no guard can be walked around. */
public final class RawPath {

    private RawPath() {}

    /** {@code Problem} 400 for empty and dot segments, matrix parameters and encoded slashes, backslashes or zero bytes. */
    public static void check(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw refused("must start with /");
        }
        int start = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                segment(path, start, i);
                start = i + 1;
            } else {
                character(path, i);
            }
        }
    }

    private static void segment(String path, int start, int end) {
        if (start == end && path.length() > 1) {
            throw refused("has an empty segment");
        }
        if (end - start > 6 || start == end) {
            return;
        }
        String segment = path.substring(start, end).toLowerCase(Locale.ROOT).replace("%2e", ".");
        if (segment.equals(".") || segment.equals("..")) {
            throw refused("has a segment of dots");
        }
    }

    private static void character(String path, int at) {
        char c = path.charAt(at);
        if (c == ';' || c == '\\' || c < ' ') {
            throw refused("has a character that is not allowed");
        }
        if (c != '%') {
            return;
        }
        int value = at + 2 < path.length() ? hex(path.charAt(at + 1)) * 16 + hex(path.charAt(at + 2)) : -1;
        if (value < 0) {
            throw refused("has a % that encodes nothing");
        }
        if (value == '/' || value == '\\' || value == ';' || value < ' ') {
            throw refused("has an encoded character that is not allowed");
        }
    }

    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        return digit < 0 ? Integer.MIN_VALUE / 32 : digit;
    }

    private static Problem refused(String why) {
        return new Problem(400, "The path of the request " + why);
    }
}
