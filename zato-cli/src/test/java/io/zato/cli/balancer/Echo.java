package io.zato.cli.balancer;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The server's side of a WebSocket (RFC 6455) that sends short text messages back; other requests are answered as ever. */
final class Echo implements Backend.Handler {

    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int LENGTH = 0x7f;
    private static final int MASK = 4;

    @Override
    public void handle(Backend.Call call) throws IOException {
        String key = call.headers().get("Sec-WebSocket-Key");
        if (key == null) {
            call.answer("no WebSocket");
            return;
        }
        String head =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + accept(key) + "\r\n\r\n";
        call.out().write(head.getBytes(StandardCharsets.ISO_8859_1));
        call.out().flush();
        DataInputStream in = new DataInputStream(call.in());
        while (in.readUnsignedByte() == TEXT) {
            byte[] text = unmasked(in);
            call.out().write(TEXT);
            call.out().write(text.length);
            call.out().write(text);
            call.out().flush();
        }
    }

    private static byte[] unmasked(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & LENGTH;
        byte[] mask = in.readNBytes(MASK);
        byte[] text = in.readNBytes(length);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= mask[i % MASK];
        }
        return text;
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + KEY_SUFFIX).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
