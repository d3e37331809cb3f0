package io.zato.web;

import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import io.zato.runtime.CidInLog;
import io.zato.runtime.RawPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where every request comes in: gives answer and log lines their correlation id, looks at the path as it was sent, before the
 * container maps a normalised one, and keeps request and response at hand for other threads.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EntryFilter extends HttpFilter {

    /** The container's own request and response, which JAX-RS hands over by the thread only, and the correlation id of both. */
    public record Exchange(HttpServletRequest request, HttpServletResponse response, String cid) {

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
        String cid = Cid.of(request.getHeader(Cid.HEADER), request.getHeader("traceparent"));
        response.setHeader(Cid.HEADER, cid);
        try (CidInLog logged = new CidInLog(cid)) {
            RawPath.check(request.getRequestURI());
            request.setAttribute(ATTRIBUTE, new Exchange(request, response, cid));
            chain.doFilter(request, response);
        } catch (Problem problem) {
            Problems.send(problem, cid, response);
        }
    }
}
