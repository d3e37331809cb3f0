package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP written by hand, for requests no client would send as they are. */
public record RawHttp(URI url) {

    /** Sends a GET whose request target is exactly this, and returns the status; -1 when the connection was closed. */
    public int get(String target) {
        String answer =
                send("GET " + target + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nConnection: close\r\n\r\n");
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : -1;
    }

    /** Sends exactly this, and returns all that comes until the server closes the connection; fails when it does not within 10 s. */
    public String send(String request) {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }
}
