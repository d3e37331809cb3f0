package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.object.Page;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Failure;
import io.zato.runtime.Registry;
import io.zato.runtime.StuckCall;
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

/** The servers of the cluster, what does not run on them, and which calls do not end. */
@Path("servers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("The servers of the platform")
public class ServersResource {

    @Inject
    private Registry registry;

    @Inject
    private Deadlines deadlines;

    @Context
    private UriInfo uri;

    @GET
    @Description("Each server: what does not run on it, and which calls do not end")
    public Page<ServerView> list() {
        ServerView server = new ServerView(
                Release.version(),
                Runtime.version().toString(),
                Settings.serverName(),
                ProcessHandle.current().pid(),
                registry.ready() ? "running" : "starting",
                uri.getBaseUri().resolve("/").toString(),
                registry.failures().stream().map(ServersResource::shown).toList(),
                List.copyOf(deadlines.stuck()));
        return new Page<>(1, List.of(server));
    }

    /** One server. */
    public record ServerView(
            String version,
            String java,
            String name,
            long pid,
            String state,
            String url,
            List<Failing> failing,
            List<StuckCall> stuck) {}

    /** An object that does not run, and why. */
    public record Failing(String kind, String name, long version, String error) {}

    private static Failing shown(Failure failure) {
        return new Failing(failure.key().kind(), failure.key().name(), failure.version(), failure.error());
    }
}
