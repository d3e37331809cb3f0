package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.lease.OwnedLease;
import io.zato.lease.Singletons;
import io.zato.object.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What one server at a time does, and which one. */
@Path("singletons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("What only one server at a time does")
public class SingletonsResource {

    @Inject
    private Singletons singletons;

    @GET
    @Description("Each piece of such work with its owner, since when, and the token that grows with each owner")
    public Page<OwnedLease> list() {
        List<OwnedLease> leases = singletons.list();
        return new Page<>(leases.size(), leases);
    }
}
