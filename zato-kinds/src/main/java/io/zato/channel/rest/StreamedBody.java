package io.zato.channel.rest;

import io.zato.api.http.HttpReply;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is read while it is written; what it comes from is closed afterwards, whatever happens. */
record StreamedBody(long length, InputStream source, Closeable owner) implements HttpReply.Body {

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try (owner) {
            source.transferTo(target);
        }
    }

    @Override
    public void discard() throws IOException {
        owner.close();
    }
}
