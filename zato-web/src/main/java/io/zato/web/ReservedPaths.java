package io.zato.web;

import io.zato.api.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Paths that are the platform's own and lead nowhere yet: whoever asks must be an administrator even to hear that. */
@WebServlet(urlPatterns = {"/zato/*", "/metrics/*", "/openapi/*"})
public class ReservedPaths extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdministratorsOnly administrators;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        administrators.admit(request, response, () -> {
            throw Problem.notFound("There is nothing at " + request.getRequestURI());
        });
    }
}
