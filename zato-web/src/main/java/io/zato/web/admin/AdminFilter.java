package io.zato.web.admin;

import io.zato.access.AdminAccess;
import io.zato.settings.Release;
import io.zato.web.CallerAddress;
import io.zato.web.Problems;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Admits administrators, before it is looked at what they ask for. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AdminFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String VERSION = "X-Zato-Version";

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        String who = CDI.current()
                .select(AdminAccess.class)
                .get()
                .admit(request.getHeaderString(HttpHeaders.AUTHORIZATION), CallerAddress.of(servletRequest));
        request.setSecurityContext(new Administrator(who, request.getSecurityContext()));
        request.setProperty(VERSION, Release.version());
        welcomeAnswersWithoutContent(request);
    }

    /** A client made of the OpenAPI document accepts nothing but problems where an operation answers without content. */
    private static void welcomeAnswersWithoutContent(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(Problems.MEDIA_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", */*;q=0.1");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
        // Only administrators are told which version this is.
        if (request.getProperty(VERSION) instanceof String version) {
            response.getHeaders().putSingle(VERSION, version);
        }
    }

    private record Administrator(String who, SecurityContext container) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> who;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("admin");
        }

        @Override
        public boolean isSecure() {
            return container.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return container.getAuthenticationScheme();
        }
    }
}
