package io.zato.web;

import io.zato.access.AdminAccess;
import io.zato.api.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way into servlets beside the admin API: who asks is an administrator, and each answer is kept by nobody. */
@ApplicationScoped
public class AdministratorsOnly {

    @Inject
    private AdminAccess access;

    /** Answers the one who was let in. */
    public interface Page {
        void send() throws IOException;
    }

    /** For pages to be read: other methods than GET and HEAD are answered 405. */
    public void read(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        admit(request, response, () -> {
            onlyRead(request);
            page.send();
        });
    }

    /** {@code Problem} 405 for other methods than GET and HEAD. */
    public static void onlyRead(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new Problem(405, "This path takes GET, not " + request.getMethod()).header("Allow", "GET, HEAD");
        }
    }

    /** Whatever the method is. */
    public void admit(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        access.admit(request.getHeader("Authorization"), CallerAddress.of(request));
        response.setHeader("Cache-Control", "no-store");
        page.send();
    }
}
