package io.zato.web.admin;

import io.zato.access.User;
import io.zato.access.UserEvent;
import io.zato.access.Users;
import io.zato.api.service.Description;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may administer the platform. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("Who may administer the platform")
public class UsersResource {

    @Inject
    private Users users;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @GET
    @Description("Every administrator")
    public Page<User> list() {
        List<User> all = users.list();
        return new Page<>(all.size(), all);
    }

    /** Name and password; {@code is_active} false keeps the user out for now. */
    @POST
    @Description("A new administrator")
    @Takes(Map.class)
    @Answers(value = User.class, status = 201, headers = "Location")
    public Response create(InputStream body) {
        Fields fields = Fields.of(body, "name", "password", "is_active");
        String name = fields.required("name");
        Optional<Boolean> active = fields.flag("is_active");
        User user = users.create(name, fields.required("password"), who());
        if (!active.orElse(true)) {
            user = users.change(name, Optional.empty(), active, who());
        }
        return Response.created(uri.getAbsolutePathBuilder().path("{name}").build(name))
                .entity(user)
                .build();
    }

    @GET
    @Path("{name}")
    @Description("One administrator")
    public User get(@PathParam("name") String name) {
        return users.get(name);
    }

    /** Changes {@code password}, {@code is_active} or both. */
    @PATCH
    @Path("{name}")
    @Description("Changes password, is_active or both; a new password ends all tokens")
    @Takes(Map.class)
    public User change(@PathParam("name") String name, InputStream body) {
        Fields fields = Fields.of(body, "password", "is_active");
        return users.change(name, fields.text("password"), fields.flag("is_active"), who());
    }

    @DELETE
    @Path("{name}")
    @Description("Deletes an administrator who is not the last")
    @Answers(value = void.class, status = 204)
    public Response delete(@PathParam("name") String name) {
        users.delete(name, who());
        return Response.noContent().build();
    }

    @GET
    @Path("{name}/history")
    @Description("What was changed of an administrator, and by whom")
    public Page<UserEvent> history(@PathParam("name") String name) {
        List<UserEvent> events = users.history(name);
        return new Page<>(events.size(), events);
    }

    private String who() {
        return security.getUserPrincipal().getName();
    }
}
