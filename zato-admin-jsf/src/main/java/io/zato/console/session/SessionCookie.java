package io.zato.console.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

/** Names the cookie after the port: browsers keep cookies per host, and consoles of several environments run on one. */
public final class SessionCookie implements ServletContextListener {

    private static final int USUAL_PORT = 8080;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        int port = Integer.getInteger("jboss.http.port", USUAL_PORT)
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("zato-console-" + port);
        cookie.setAttribute("SameSite", "Lax");
    }
}
