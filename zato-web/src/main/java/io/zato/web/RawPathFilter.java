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

/** Looks at the path as it was sent, before the container maps a normalised one, and keeps the response at hand for other threads. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RawPathFilter extends HttpFilter {

    /** Request attribute that holds the container's own response. */
    public static final String RESPONSE = "zato.response";

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
        request.setAttribute(RESPONSE, response);
        chain.doFilter(request, response);
    }
}
