package io.zato.web.admin;

import io.zato.api.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused with 413 as soon as it turns out to be longer than it may be. */
final class BoundedBody extends FilterInputStream {

    private final long largest;
    private final String what;
    private long read;

    BoundedBody(InputStream body, long largest, String what) {
        super(body);
        this.largest = largest;
        this.what = what;
    }

    static Problem tooLarge(String what, long largest) {
        return new Problem(413, what + " may have " + largest / (1024 * 1024) + " MB at most, and this has more");
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) {
        read += more;
        if (read > largest) {
            throw tooLarge(what, largest);
        }
    }
}
