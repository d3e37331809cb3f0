package io.zato.cli.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way to the server; says every two seconds how much of it is there. */
record Upload(Path file, long size, PrintWriter progress) {

    private static final long BETWEEN_NANOS = 2_000_000_000L;
    private static final long MEGABYTE = 1_000_000;

    BodyPublisher body() {
        // a publisher takes no size below one
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
    }

    private InputStream open() {
        try {
            return new Counted(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private final class Counted extends FilterInputStream {

        private long sent;
        private long said = System.nanoTime();

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            sent += Math.max(0, count);
            if (System.nanoTime() - said > BETWEEN_NANOS) {
                said = System.nanoTime();
                progress.println("sent " + sent / MEGABYTE + " of " + size / MEGABYTE + " MB");
                progress.flush();
            }
            return count;
        }
    }
}
