package io.zato.web;

import io.zato.access.AdminAccess;
import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way into servlets beside the admin API: who asks is an administrator, each answer has its correlation id and is kept by nobody. */
@ApplicationScoped
public class AdministratorsOnly {

    @Inject
    private AdminAccess access;

    /** Answers the one who was let in; a {@code Problem} of it is sent too. */
    public interface Page {
        void send() throws IOException;
    }

    /** For pages to be read: other methods than GET and HEAD are answered 405. */
    public void read(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        admit(request, response, () -> {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                throw new Problem(405, "This path takes GET, not " + request.getMethod()).header("Allow", "GET, HEAD");
            }
            page.send();
        });
    }

    /** Whatever the method is. */
    public void admit(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        String cid = Cid.of(request.getHeader(Cid.HEADER), request.getHeader("traceparent"));
        try {
            access.admit(request.getHeader("Authorization"), CallerAddress.of(request));
            response.setHeader(Cid.HEADER, cid);
            response.setHeader("Cache-Control", "no-store");
            page.send();
        } catch (Problem problem) {
            Problems.send(problem, cid, response);
        }
    }
}
