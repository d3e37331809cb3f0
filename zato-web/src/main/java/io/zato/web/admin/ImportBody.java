package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.enmasse.Bundle;
import io.zato.schema.JsonCodec;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what is sent to be imported, as far as memory allows. */
final class ImportBody {

    static final String BUNDLE = "application/vnd.zato.bundle+json";
    private static final int LARGEST = 32 * 1024 * 1024;

    private ImportBody() {}

    /** {@code Problem} 413 for what is too large, before it is read where its length is said; 400 for what is no text. */
    static Bundle read(HttpHeaders headers, InputStream body) {
        byte[] bytes = Requests.bytes(headers, body, LARGEST, "An import");
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith(BUNDLE)) {
            return Bundle.of(text(bytes));
        }
        try (InputStream json = new ByteArrayInputStream(bytes)) {
            Bundle bundle = JsonCodec.INSTANCE.read(json, Bundle.class);
            return bundle == null ? Bundle.of("") : bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem(400, "The file is not text in UTF-8: save it as UTF-8", e);
        }
    }
}
