package io.zato.web.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zato.api.service.Description;
import io.zato.object.Page;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Failure;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
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
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    @Inject
    private Following following;

    @Inject
    private Services services;

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
                Stream.concat(registry.failures().stream(), services.missed().stream())
                        .map(ServersResource::shown)
                        .toList(),
                List.copyOf(deadlines.stuck()),
                following.lost().map(DatabaseView::lost).orElse(DatabaseView.FINE));
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
            List<StuckCall> stuck,
            DatabaseView database) {}

    /** An object that does not run, and why. */
    public record Failing(String kind, String name, long version, String error) {}

    /** Whether the database answers; since when and why not are absent where it does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DatabaseView(boolean answers, Instant since, String reason) {

        private static final DatabaseView FINE = new DatabaseView(true, null, null);

        private static DatabaseView lost(Following.Lost lost) {
            return new DatabaseView(false, lost.since(), lost.reason());
        }
    }

    private static Failing shown(Failure failure) {
        return new Failing(failure.key().kind(), failure.key().name(), failure.version(), failure.error());
    }
}
