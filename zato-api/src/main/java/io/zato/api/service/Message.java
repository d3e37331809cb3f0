package io.zato.api.service;

import io.zato.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body as it came or is to be sent, with its media type; to be read once. */
public final class Message {

    private final InputStream body;
    private final String contentType;
    private final long length;

    private Message(InputStream body, String contentType, long length) {
        this.body = body;
        this.contentType = contentType;
        this.length = length;
    }

    public static Message of(byte[] body, String contentType) {
        return new Message(new ByteArrayInputStream(body), contentType, body.length);
    }

    public static Message of(String body, String contentType) {
        return of(body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** A body that is read while it is sent; length is -1 when not known. */
    public static Message of(InputStream body, String contentType, long length) {
        return new Message(body, contentType, length);
    }

    public InputStream stream() {
        return body;
    }

    /** Media type; empty when the sender named none. */
    public String contentType() {
        return contentType;
    }

    /** Length in bytes; -1 when it is not known. */
    public long length() {
        return length;
    }

    /** All that was not read yet. */
    public byte[] bytes() {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw e.getCause() instanceof Problem refusal
                    ? refusal
                    : new Problem(400, "The message body could not be read: " + e.getMessage(), e);
        }
    }

    /** All that was not read yet, as UTF-8 text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
