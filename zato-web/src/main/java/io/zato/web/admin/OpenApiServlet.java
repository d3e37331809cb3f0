package io.zato.web.admin;

import io.zato.access.AdminAccess;
import io.zato.api.problem.Problem;
import io.zato.openapi.Text;
import io.zato.openapi.admin.AdminDocument;
import io.zato.runtime.Cid;
import io.zato.web.CallerAddress;
import io.zato.web.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The OpenAPI document of the admin API, for administrators, where clients look for it. */
@WebServlet(urlPatterns = "/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdminAccess access;

    @Inject
    private transient AdminDocument document;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String cid = Cid.of(request.getHeader(Cid.HEADER), request.getHeader("traceparent"));
        try {
            access.admit(request.getHeader("Authorization"), CallerAddress.of(request));
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                throw new Problem(405, "This path takes GET, not " + request.getMethod()).header("Allow", "GET, HEAD");
            }
            send(request, response, cid);
        } catch (Problem problem) {
            Problems.send(problem, cid, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String cid) throws IOException {
        Text text = Text.of(request.getParameter("format"), request.getHeader("Accept"));
        byte[] body = text.write(document.of(new AdminApplication(), ServerUrl.of(request)));
        response.setHeader(Cid.HEADER, cid);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(text.mediaType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
