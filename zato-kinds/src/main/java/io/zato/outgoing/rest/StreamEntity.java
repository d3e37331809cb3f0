package io.zato.outgoing.rest;

import io.zato.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body that is read while it is sent; where reading fails, what was sent so far is not ended as if it were complete. */
final class StreamEntity extends AbstractHttpEntity {

    private final Payload payload;
    private final Runnable cut;

    /** {@code cut} ends the connection at once. */
    StreamEntity(Payload payload, Runnable cut) {
        super((String) null, null, payload.length() < 0);
        this.payload = payload;
        this.cut = cut;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long sent = 0;
        for (int count = read(buffer); count >= 0; count = read(buffer)) {
            target.write(buffer, 0, count);
            sent += count;
        }
        if (payload.length() >= 0 && sent != payload.length()) {
            throw broken("has " + sent + " bytes, not the " + payload.length() + " it was said to have", null);
        }
    }

    private int read(byte[] buffer) {
        try {
            return payload.stream().read(buffer);
        } catch (IOException e) {
            throw broken("could not be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            cut.run();
            throw e;
        }
    }

    private Problem broken(String what, IOException cause) {
        cut.run();
        return new Problem(400, "The body to be sent " + what, cause);
    }

    @Override
    public InputStream getContent() {
        return payload.stream();
    }

    @Override
    public long getContentLength() {
        return payload.length();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void close() {
        payload.close();
    }
}
