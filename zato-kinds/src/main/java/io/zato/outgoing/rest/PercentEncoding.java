package io.zato.outgoing.rest;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Percent-encoding of UTF-8 text for URLs (RFC 3986). */
final class PercentEncoding {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final BitSet IN_VALUES = set(LETTERS + "-._~");
    private static final BitSet IN_LITERALS = set(LETTERS + "-._~!$&'()*+,;=:@/?%");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** A value that must not change the structure of the URL it is put into. */
    static void value(String value, StringBuilder target) {
        encode(value, IN_VALUES, target);
    }

    /** A piece of a URL: its structure and what is encoded in it stay, what no URL can have is encoded. */
    static void literal(String piece, StringBuilder target) {
        encode(piece, IN_LITERALS, target);
    }

    private static void encode(String text, BitSet plain, StringBuilder target) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int code = octet & 0xff;
            if (plain.get(code)) {
                target.append((char) code);
            } else {
                target.append('%').append(HEX[code >> 4]).append(HEX[code & 15]);
            }
        }
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet(128);
        characters.chars().forEach(set::set);
        return set;
    }
}
