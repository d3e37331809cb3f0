package io.zato.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages of the console as addresses: which one a request is about, and how to get back to it. */
public final class Where {

    static final String SIGN_IN = "/sign-in.xhtml";

    private Where() {}

    static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    static boolean isSignIn(HttpServletRequest request) {
        return request.getServletPath().equals(SIGN_IN);
    }

    /** The sign-in page that leads back to where the request came from. */
    public static String signIn(HttpServletRequest request) {
        String page = page(request);
        String target = request.getContextPath() + SIGN_IN;
        return page.isEmpty() ? target : target + "?from=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The page a user looks at: that of a GET itself, that from which a form was sent else; empty when it is not known. */
    public static String page(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return request.getServletPath() + (query == null ? "" : "?" + query);
        }
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "";
        }
        URI uri = URI.create(referer);
        String path = uri.getRawPath();
        if (path == null || !path.startsWith(request.getContextPath() + "/")) {
            return "";
        }
        String query = uri.getRawQuery();
        return path.substring(request.getContextPath().length()) + (query == null ? "" : "?" + query);
    }

    /** The given page if it is one of the console, else the first page: a link must not lead from here to elsewhere. */
    static String safe(String page) {
        boolean ours =
                page != null && page.matches("/[A-Za-z-]+\\.xhtml(\\?[^\\s\\\\]*)?") && !page.startsWith(SIGN_IN);
        return ours ? page : "/index.xhtml";
    }
}
