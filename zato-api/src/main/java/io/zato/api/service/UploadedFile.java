package io.zato.api.service;

import io.zato.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file of a form; it is gone when the call has ended. Its name is what the sender says, never a path to write to; name and media type
 * are empty where the sender gives none; the size is in bytes.
 */
public record UploadedFile(String name, String contentType, long size, Content content) {

    /** Opens what was sent from its beginning. */
    public interface Content {
        InputStream open() throws IOException;
    }

    public UploadedFile {
        Objects.requireNonNull(content);
    }

    /** The content from its beginning, each time; whoever asks closes it. */
    public InputStream stream() {
        try {
            return content.open();
        } catch (IOException e) {
            throw new Problem(500, "The file '" + name + "' cannot be read any more: its call has ended", e);
        }
    }

    /** The whole content. */
    public byte[] bytes() {
        try (InputStream stream = stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new Problem(500, "The file '" + name + "' cannot be read", e);
        }
    }

    /** The whole content as UTF-8 text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
