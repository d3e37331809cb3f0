package io.zato.web.admin;

import io.zato.openapi.Text;
import io.zato.openapi.admin.AdminDocument;
import io.zato.web.AdministratorsOnly;
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
    private transient AdministratorsOnly administrators;

    @Inject
    private transient AdminDocument document;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        administrators.read(request, response, () -> send(request, response));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Text text = Text.of(request.getParameter("format"), request.getHeader("Accept"));
        byte[] body = text.write(document.of(new AdminApplication(), ServerUrl.of(request)));
        response.setContentType(text.mediaType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
