package io.zato.api.reply;

import io.zato.api.http.HttpReply;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is read while it is written; what it comes from is closed afterwards, whatever happens. */
record StreamedBody(long length, InputStream source, Closeable owner) implements HttpReply.Body {

    private static final int PART = 16 * 1024;

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try (owner) {
            byte[] part = new byte[length > 0 && length < PART ? (int) length : PART];
            long written = 0;
            for (int count = source.read(part); count >= 0; count = source.read(part)) {
                target.write(part, 0, count);
                written += count;
                if (written != length && source.available() == 0) {
                    // what comes next may take its time: let the reader have what there is
                    target.flush();
                }
            }
        }
    }

    @Override
    public void discard() throws IOException {
        owner.close();
    }
}
