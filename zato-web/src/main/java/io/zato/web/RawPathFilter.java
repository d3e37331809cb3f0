package io.zato.web;

import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import io.zato.runtime.RawPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Looks at the path as it was sent, before the container maps a normalised one. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RawPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            RawPath.check(request.getRequestURI());
        } catch (Problem problem) {
            Problems.send(problem, Cid.next(), response);
            return;
        }
        chain.doFilter(request, response);
    }
}
