package io.zato.web;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.runtime.Cid;
import io.zato.schema.JsonCodec;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** Answers a servlet request with the problem. */
    public static void send(Problem problem, String cid, HttpServletResponse response) throws IOException {
        byte[] body = JsonCodec.INSTANCE.write(body(problem, cid));
        response.setStatus(problem.status());
        response.setHeader(Cid.HEADER, cid);
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The problem as its JSON members. */
    public static Map<String, Object> body(Problem problem, String cid) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", problem.status());
        body.put("title", title(problem.status()));
        body.put("detail", problem.getMessage());
        body.put("cid", cid);
        if (!problem.errors().isEmpty()) {
            List<Map<String, Object>> errors =
                    problem.errors().stream().map(Problems::error).toList();
            body.put("errors", errors);
        }
        return body;
    }

    private static Map<String, Object> error(FieldError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", error.field());
        members.put("message", error.message());
        if (error.at() != null) {
            members.put("file", error.at().file());
            members.put("line", error.at().line());
            members.put("column", error.at().column());
        }
        return members;
    }

    private static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
