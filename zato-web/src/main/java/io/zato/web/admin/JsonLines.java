package io.zato.web.admin;

import io.zato.logs.LogEntry;
import io.zato.logs.ServerLog;
import io.zato.schema.JsonCodec;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line; an empty line says that the connection is alive; IOException when nobody reads any more. */
record JsonLines(OutputStream out, Asker asker) implements ServerLog.Sink {

    static final String MEDIA_TYPE = "application/x-ndjson";

    @Override
    public void take(LogEntry entry) throws IOException {
        out.write(JsonCodec.INSTANCE.write(entry));
        idle();
    }

    @Override
    public void idle() throws IOException {
        out.write('\n');
        out.flush();
        if (asker.isGone()) {
            throw new IOException("Nobody reads the log any more");
        }
    }
}
