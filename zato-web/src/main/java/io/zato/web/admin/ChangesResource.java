package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.object.Changes;
import io.zato.object.Page;
import io.zato.openapi.admin.Whole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who changed what, in which revision; the newest first. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("Who changed what, in which revision")
public class ChangesResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @Inject
    private Changes changes;

    /** Of the revisions after {@code since}, {@code limit} changes at most. */
    @GET
    @Description("Changes, the newest first")
    public Page<Changes.Entry> list(
            @QueryParam("since") @Whole(0) @DefaultValue("0") @Description("Revision to begin after") String since,
            @QueryParam("limit")
                    @Whole(1)
                    @DefaultValue("" + USUAL)
                    @Description("How many at most; no more than " + MOST + " come in any case")
                    String limit) {
        long after = Requests.optional("since", since).orElse(0);
        long most = Requests.whole("limit", limit, 1);
        List<Changes.Entry> entries = changes.since(after, (int) Math.min(most, MOST));
        return new Page<>(entries.size(), entries);
    }
}
