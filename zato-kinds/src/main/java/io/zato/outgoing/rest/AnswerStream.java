package io.zato.outgoing.rest;

import java.io.IOException;
import java.io.InputStream;

/** An answer's body as it arrives; the wire is free for the next call once all was read, and cut when not all was. */
final class AnswerStream extends InputStream {

    private enum State {
        OPEN,
        COMPLETE,
        CUT
    }

    private final InputStream source;
    private final Wire wire;
    private final boolean reusable;
    private long remaining;
    private State state = State.OPEN;

    /** {@code length} is -1 where it is not known. */
    AnswerStream(InputStream source, long length, Wire wire, boolean reusable) {
        this.source = source;
        this.wire = wire;
        this.reusable = reusable;
        this.remaining = length < 0 ? Long.MAX_VALUE : length;
        if (length == 0) {
            complete();
        }
    }

    /** Whether nothing of it is left on the wire. */
    boolean ended() {
        return state != State.OPEN;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (state == State.CUT) {
            throw new IOException("The answer was closed before all of it was read");
        }
        if (state == State.COMPLETE) {
            return -1;
        }
        int count = next(target, offset, length);
        remaining -= Math.max(count, 0);
        if (count < 0 || remaining == 0) {
            complete();
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() throws IOException {
        return state == State.OPEN ? source.available() : 0;
    }

    @Override
    public void close() {
        if (state == State.OPEN) {
            cut();
        }
    }

    private int next(byte[] target, int offset, int length) throws IOException {
        try {
            return source.read(target, offset, length);
        } catch (IOException e) {
            cut();
            throw e;
        }
    }

    private void complete() {
        state = State.COMPLETE;
        if (!reusable) {
            wire.hangUp();
        }
    }

    private void cut() {
        state = State.CUT;
        wire.cut();
    }
}
