package io.zato.web;

import io.zato.api.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A body that ends in an IOException, caused by the {@code Problem} given, when it is longer than allowed, whatever its length was said to be. */
public final class BoundedBody extends FilterInputStream {

    private final long largest;
    private final Supplier<Problem> tooLarge;
    private long read;

    public BoundedBody(InputStream body, long largest, Supplier<Problem> tooLarge) {
        super(body);
        this.largest = largest;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > largest) {
            Problem problem = tooLarge.get();
            throw new IOException(problem.getMessage(), problem);
        }
    }
}
