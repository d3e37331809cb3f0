package io.zato.web.admin;

import io.zato.object.Changes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Who changed what, in which revision; the newest first. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @Inject
    private Changes changes;

    /** Of the revisions after {@code since}, {@code limit} changes at most. */
    @GET
    public Map<String, Object> list(@QueryParam("since") String since, @QueryParam("limit") String limit) {
        long after = Requests.optional("since", since).orElse(0);
        long most = limit == null ? USUAL : Requests.whole("limit", limit, 1);
        List<Changes.Entry> entries = changes.since(after, (int) Math.min(most, MOST));
        return Map.of("total", entries.size(), "items", entries);
    }
}
