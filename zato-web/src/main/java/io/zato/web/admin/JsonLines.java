package io.zato.web.admin;

import io.zato.logs.LogEntry;
import io.zato.logs.ServerLog;
import io.zato.schema.JsonCodec;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line; an empty line says that the connection is alive. */
record JsonLines(OutputStream out) implements ServerLog.Sink {

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
    }
}
