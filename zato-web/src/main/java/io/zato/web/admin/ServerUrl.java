package io.zato.web.admin;

import jakarta.servlet.http.HttpServletRequest;

/** Where the platform is for whoever sent a request, without a slash at the end. */
final class ServerUrl {

    private ServerUrl() {}

    static String of(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String here = url.substring(0, url.length() - request.getRequestURI().length());
        return here + request.getContextPath();
    }
}
