package io.zato.console.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives answer and log lines of each request a correlation id, the caller's own where he sent one; the admin API is asked under it. */
public final class CorrelationId extends HttpFilter {

    static final String HEADER = "X-Zato-CID";

    private static final long serialVersionUID = 1L;
    private static final String IN_LOG = "cid";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** That of a request, as every one has it. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HEADER));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String cid = given(request.getHeader(HEADER));
        request.setAttribute(HEADER, cid);
        response.setHeader(HEADER, cid);
        MDC.put(IN_LOG, cid);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_LOG);
        }
    }

    private static String given(String header) {
        boolean accepted = header != null && ACCEPTED.matcher(header).matches();
        return accepted ? header : UUID.randomUUID().toString().replace("-", "");
    }
}
