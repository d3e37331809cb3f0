package io.zato.it.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HTTP written by hand, for requests no client would send as they are. */
public record RawHttp(URI url) {

    /** Sends a GET whose request target is exactly this; fails when there is no HTTP answer. */
    public Answer get(String target) {
        return send("GET " + target, "Connection: close\r\n\r\n");
    }

    /** Sends method and target, our host, and the rest exactly as given; fails when the server leaves the connection open for 10 s. */
    public Answer send(String line, String rest) {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n" + rest;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(line, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** Sends whole requests on one connection, each when the one before is answered; what follows when the server closed it is missing. */
    public List<Answer> inTurn(List<String> requests) {
        List<Answer> answers = new ArrayList<>();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            for (String request : requests) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String head = until("\r\n\r\n", socket.getInputStream());
                if (head.isEmpty()) {
                    break;
                }
                Answer answer = answer(request, head);
                if (answer.header("Transfer-Encoding").equals("chunked")) {
                    until("\r\n0\r\n\r\n", socket.getInputStream());
                } else {
                    socket.getInputStream().skipNBytes(Long.parseLong(answer.header("Content-Length")));
                }
                answers.add(answer);
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException("After " + answers, e);
        }
    }

    /** All up to there; less when it ends before. */
    private static String until(String end, InputStream from) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = from.read(); next >= 0; next = from.read()) {
            text.append((char) next);
            if (text.indexOf(end) >= 0) {
                break;
            }
        }
        return text.toString();
    }

    private static Answer answer(String request, String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        if (parts.length < 2 || !head.get(0).startsWith("HTTP/1.1 ")) {
            throw new AssertionError(request + " was answered: " + text);
        }
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        return new Answer(request, status, headers(head.subList(1, head.size())), parts[1]);
    }

    private static HttpHeaders headers(List<String> lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            String[] field = line.split(":", 2);
            headers.computeIfAbsent(field[0], name -> new ArrayList<>()).add(field[1].strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
