package io.zato.web.admin;

import io.zato.access.Token;
import io.zato.access.Tokens;
import io.zato.api.service.Description;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The tokens with which programs, and the console, act for a user. */
@Path("users/{user}/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("Tokens with which programs act for an administrator")
public class TokensResource {

    private static final Duration USUAL = Duration.ofDays(90);

    @Inject
    private Tokens tokens;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @PathParam("user")
    private String user;

    @GET
    @Description("Tokens of an administrator, without the tokens themselves")
    public Page<Token> list() {
        List<Token> all = tokens.list(user);
        return new Page<>(all.size(), all);
    }

    /** {@code name} says what it is for, {@code expires_in} how long it may be used; the answer alone shows the token. */
    @POST
    @Description("A new token, which only this answer shows")
    @Takes(Map.class)
    @Answers(value = Token.class, status = 201, headers = "Location")
    public Response create(InputStream body) {
        Fields fields = Fields.of(body, "name", "expires_in");
        Duration expiresIn = fields.duration("expires_in").orElse(USUAL);
        Token token = tokens.create(user, fields.required("name"), expiresIn, who());
        return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(token.id()))
                .entity(token)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Description("Ends a token")
    @Answers(value = void.class, status = 204)
    public Response revoke(@PathParam("id") String id) {
        tokens.revoke(user, id, who());
        return Response.noContent().build();
    }

    private String who() {
        return security.getUserPrincipal().getName();
    }
}
