package io.zato.outgoing.rest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** One request sent and the head of its answer received; {@code length} is -1 where the body's length is not known. */
record Exchange(ClassicHttpResponse head, AnswerStream body, long length) {

    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    static Exchange run(ClassicHttpRequest request, Wire wire) throws IOException, HttpException {
        wire.input().restart();
        HttpCoreContext context = HttpCoreContext.create();
        ClassicHttpResponse head = EXECUTOR.execute(request, wire, context);
        boolean reusable = EXECUTOR.keepAlive(request, head, wire, context);
        HttpEntity entity = head.getEntity();
        long length = entity == null ? 0 : entity.getContentLength();
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new Exchange(head, new AnswerStream(content, length, wire, reusable), length);
    }
}
