package io.zato.console.session;

import io.zato.console.api.ApiSession;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Only the sign-in page and what pages look like are for everybody. */
public final class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiSession session;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        boolean open = Where.isResource(request) || Where.isSignIn(request);
        if (open || session.isSignedIn()) {
            chain.doFilter(request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(redirect(Where.signIn(request)));
        } else {
            response.sendRedirect(Where.signIn(request));
        }
    }

    /** As the script of a page that waits for an update understands it. */
    private static String redirect(String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + target.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"></redirect></partial-response>";
    }
}
