package io.zato.web;

import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import io.zato.runtime.ProblemBody;
import io.zato.schema.JsonCodec;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** Answers a servlet request with the problem. */
    public static void send(Problem problem, String cid, HttpServletResponse response) throws IOException {
        byte[] body = JsonCodec.INSTANCE.write(ProblemBody.of(problem, cid));
        response.setStatus(problem.status());
        response.setHeader(Cid.HEADER, cid);
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
