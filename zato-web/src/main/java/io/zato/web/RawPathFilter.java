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

/** Looks at the path as it was sent, before the container maps a normalised one, and keeps request and response at hand for other threads. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RawPathFilter extends HttpFilter {

    /** The container's own request and response: what JAX-RS hands over finds them through the thread. */
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {

        /** Of a request that came through this filter, as all do. */
        public static Exchange of(HttpServletRequest request) {
            return (Exchange) request.getAttribute(ATTRIBUTE);
        }
    }

    private static final String ATTRIBUTE = "zato.exchange";

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
        request.setAttribute(ATTRIBUTE, new Exchange(request, response));
        chain.doFilter(request, response);
    }
}
