package io.zato.web.admin;

import io.zato.runtime.Deadlines;
import io.zato.runtime.Failure;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import io.zato.settings.Release;
import io.zato.settings.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The servers of the cluster, what does not run on them, and which calls do not end. */
@Path("servers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServersResource {

    @Inject
    private Registry registry;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Following following;

    @Inject
    private Services services;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, Object> list() {
        Map<String, Object> server = Map.of(
                "version", Release.version(),
                "java", Runtime.version().toString(),
                "name", Settings.serverName(),
                "pid", ProcessHandle.current().pid(),
                "state", registry.ready() ? "running" : "starting",
                "url", uri.getBaseUri().resolve("/").toString(),
                "failing",
                        Stream.concat(registry.failures().stream(), services.missed().stream())
                                .map(ServersResource::shown)
                                .toList(),
                "stuck", deadlines.stuck(),
                "database", database());
        return Map.of("total", 1, "items", List.of(server));
    }

    private Map<String, Object> database() {
        return following
                .lost()
                .<Map<String, Object>>map(
                        lost -> Map.of("answers", false, "since", lost.since(), "reason", lost.reason()))
                .orElse(Map.of("answers", true));
    }

    private static Map<String, Object> shown(Failure failure) {
        return Map.of(
                "kind", failure.key().kind(),
                "name", failure.key().name(),
                "version", failure.version(),
                "error", failure.error());
    }
}
