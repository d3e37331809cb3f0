package io.zato.web.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zato.api.service.Description;
import io.zato.cluster.Failing;
import io.zato.cluster.Server;
import io.zato.cluster.Servers;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import io.zato.runtime.StuckCall;
import io.zato.settings.Release;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
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

    @Inject
    private Following following;

    @Inject
    private Servers servers;

    @Context
    private UriInfo uri;

    /** This one first; it is the only one while the database, where the others are read, does not answer. */
    @GET
    @Description("Each server, the one that answers first: what does not run on it, and which calls do not end")
    public Page<ServerView> list() {
        List<ServerView> all = new ArrayList<>();
        all.add(here());
        if (following.lost().isEmpty()) {
            servers.others().stream().map(ServerView::of).forEach(all::add);
        }
        return new Page<>(all.size(), all);
    }

    /** What a server left behind that will not come back. */
    @DELETE
    @Path("{name}")
    @Description("Forgets a server that does not run")
    @Answers(value = void.class, status = 204)
    public Response forget(@PathParam("name") String name) {
        servers.forget(name);
        return Response.noContent().build();
    }

    private ServerView here() {
        String url = servers.url().isEmpty() ? uri.getBaseUri().resolve("../..").toString() : servers.url();
        return new ServerView(
                Release.version(),
                Runtime.version().toString(),
                servers.name(),
                ProcessHandle.current().pid(),
                registry.ready() ? "running" : "starting",
                url,
                registry.revision(),
                registry.pending(),
                Instant.now(),
                servers.failing(),
                List.copyOf(deadlines.stuck()),
                following.lost().map(DatabaseView::lost).orElse(DatabaseView.FINE));
    }

    /**
     * One server; {@code state} is running, starting, stale when it is silent for some seconds, or gone. {@code revision} is the last
     * one that runs there, {@code seen} when it told all this. Only the server that answers knows how its database does.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServerView(
            String version,
            String java,
            String name,
            long pid,
            String state,
            String url,
            long revision,
            int pending,
            Instant seen,
            List<Failing> failing,
            List<StuckCall> stuck,
            DatabaseView database) {

        private static ServerView of(Server server) {
            return new ServerView(
                    server.version(),
                    server.java(),
                    server.name(),
                    server.pid(),
                    server.state(),
                    server.url(),
                    server.revision(),
                    server.pending(),
                    Instant.now().minus(server.silent()),
                    server.failing(),
                    server.stuck(),
                    null);
        }
    }

    /** Whether the database answers; since when and why not are absent where it does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DatabaseView(boolean answers, Instant since, String reason) {

        private static final DatabaseView FINE = new DatabaseView(true, null, null);

        private static DatabaseView lost(Following.Lost lost) {
            return new DatabaseView(false, lost.since(), lost.reason());
        }
    }
}
