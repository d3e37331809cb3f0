package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.api.service.Description;
import io.zato.logs.LogEntry;
import io.zato.logs.LogLevels;
import io.zato.logs.LogQuery;
import io.zato.logs.LoggerLevel;
import io.zato.logs.ServerLog;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import io.zato.openapi.admin.Whole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The log of the server that answers, and the levels of its loggers. */
@Path("logs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("The log of the server that answers")
public class LogsResource {

    private static final int MOST = 10_000;

    @Inject
    private ServerLog log;

    @Inject
    private LogLevels levels;

    /** The last entries that match; with {@code follow=true} also those to come, a line of JSON for each. */
    @GET
    @Description("The last entries that match, or those to come too, a line of JSON for each")
    @Answers(value = LogEntry.class, page = true)
    public Response read(
            @QueryParam("cid") @Description("Of this correlation id only") String cid,
            @QueryParam("service") @Description("Of this service only") String service,
            @QueryParam("level") @Description("Of this level or worse") String level,
            @QueryParam("follow") @Description("Whether to go on with entries to come") boolean follow,
            @QueryParam("limit") @Whole(0) @DefaultValue("100") @Description("How many at most") String limit)
            throws IOException {
        LogQuery query = LogQuery.of(cid, service, level);
        int most = most(limit);
        if (follow) {
            Asker asker = Asker.ofThisThread();
            StreamingOutput stream = out -> log.follow(query, most, new JsonLines(out, asker));
            return Response.ok(stream, JsonLines.MEDIA_TYPE).build();
        }
        List<LogEntry> entries = log.last(query, most);
        return Response.ok(new Page<>(entries.size(), entries)).build();
    }

    private static int most(String limit) {
        long most = Requests.whole("limit", limit, 0);
        if (most > MOST) {
            throw Problem.invalid("limit", "must be from 0 to " + MOST);
        }
        return (int) most;
    }

    /** Loggers that have a level of their own. */
    @GET
    @Path("levels")
    @Description("Loggers that have a level of their own")
    public Page<LoggerLevel> levels() {
        List<LoggerLevel> all = levels.all();
        return new Page<>(all.size(), all);
    }

    @GET
    @Path("levels/{logger}")
    @Description("Level of one logger")
    public LoggerLevel level(@PathParam("logger") String logger) {
        return levels.get(logger);
    }

    /** Until the server stops. */
    @PUT
    @Path("levels/{logger}")
    @Description("Sets the level of a logger until the server stops")
    @Takes(Map.class)
    public LoggerLevel set(@PathParam("logger") String logger, InputStream body) {
        if (Requests.object(body).get("level") instanceof String level) {
            return levels.set(logger, level);
        }
        throw Problem.invalid("level", "say which, as in {\"level\": \"DEBUG\"}; DELETE puts it back to what it was");
    }

    @DELETE
    @Path("levels/{logger}")
    @Description("Puts the level of a logger back to what it was")
    public LoggerLevel reset(@PathParam("logger") String logger) {
        return levels.reset(logger);
    }
}
