package io.zato.api.http;

import io.zato.api.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of URLs (RFC 3986, 2.1) in UTF-8. */
public final class Percent {

    private Percent() {}

    /** The text itself where nothing is encoded; {@code Problem} 400 when the encoding is broken or not UTF-8. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer target = ByteBuffer.allocate(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                target.put(source[i]);
                continue;
            }
            target.put(octet(source, i));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(target.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(400, "The URL is percent-encoded but not UTF-8", e);
        }
    }

    private static byte octet(byte[] source, int at) {
        int high = at + 2 < source.length ? Character.digit(source[at + 1], 16) : -1;
        int low = at + 2 < source.length ? Character.digit(source[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new Problem(400, "The URL has a % that encodes nothing");
        }
        return (byte) (high * 16 + low);
    }
}
