package io.zato.web.admin;

import io.zato.api.kind.Connector;
import io.zato.api.kind.Family;
import io.zato.api.problem.Problem;
import io.zato.api.service.Description;
import io.zato.cluster.OnServer;
import io.zato.cluster.Rollout;
import io.zato.object.Item;
import io.zato.object.Key;
import io.zato.object.Listing;
import io.zato.object.Objects;
import io.zato.object.Page;
import io.zato.object.PastVersion;
import io.zato.object.VersionDifference;
import io.zato.object.Versions;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.EachKind;
import io.zato.openapi.admin.Takes;
import io.zato.openapi.admin.Whole;
import io.zato.runtime.Administration;
import io.zato.runtime.Connections;
import io.zato.schema.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Objects of every kind. */
@Path("objects/{kind}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("Objects of every kind")
@EachKind
public class ObjectsResource {

    @Inject
    private Objects objects;

    @Inject
    private Listing listing;

    @Inject
    private Versions versions;

    @Inject
    private Administration administration;

    @Inject
    private Rollout rollout;

    @Inject
    private Connections connections;

    @Inject
    private Catalogue catalogue;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @PathParam("kind")
    private String kind;

    /** By part of the name ({@code q}) and by fields ({@code url_path=/crm}), sorted ({@code sort=name,-version}), in pages. */
    @GET
    @Description("Objects of this kind; a field's name as a further parameter leaves those whose field has that value")
    @Answers(value = Item.class, page = true)
    public Page<Map<String, Object>> list(@BeanParam ListParameters parameters) {
        Page<Item> page = listing.of(kind(), parameters.query());
        return new Page<>(page.total(), page.items().stream().map(Item::body).toList());
    }

    @POST
    @Description("Defines an object")
    @Takes(Item.class)
    @Answers(
            value = Item.class,
            status = 201,
            headers = {"ETag", "Location", ServersHeader.NAME})
    public Response create(InputStream body) {
        Map<String, Object> object = Requests.object(body);
        Item item = administration.change(all -> all.create(kind(), object, who()));
        URI location =
                uri.getAbsolutePathBuilder().path("{name}").build(item.key().name());
        return live(Response.created(location), item);
    }

    @GET
    @Path("{name}")
    @Description("One object")
    @Answers(value = Item.class, headers = "ETag")
    public Response get(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Item item = objects.get(kind(), name);
        return EntityTags.known(ifNoneMatch, item.etag())
                ? Response.notModified().header(HttpHeaders.ETAG, item.etag()).build()
                : shown(item);
    }

    @PUT
    @Path("{name}")
    @Description("Replaces every field of an object but the secrets that are not given; another name renames it")
    @Takes(Item.class)
    @Answers(
            value = Item.class,
            headers = {"ETag", ServersHeader.NAME})
    public Response replace(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        Map<String, Object> object = Requests.object(body);
        OptionalLong expected = expected(name, ifMatch);
        return live(Response.ok(), administration.change(all -> all.replace(key(name), object, expected, who())));
    }

    @PATCH
    @Path("{name}")
    @Description("Changes the given fields of an object; null takes one back to its default")
    @Takes(Map.class)
    @Answers(
            value = Item.class,
            headers = {"ETag", ServersHeader.NAME})
    public Response patch(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        Map<String, Object> changes = Requests.object(body);
        OptionalLong expected = expected(name, ifMatch);
        return live(Response.ok(), administration.change(all -> all.patch(key(name), changes, expected, who())));
    }

    @DELETE
    @Path("{name}")
    @Description("Deletes an object that nothing uses")
    @Answers(value = void.class, status = 204, headers = ServersHeader.NAME)
    public Response delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        OptionalLong expected = expected(name, ifMatch);
        administration.change(all -> {
            all.delete(key(name), expected, who());
            return name;
        });
        return Response.noContent()
                .header(ServersHeader.NAME, ServersHeader.of(rollout.of(Set.of(key(name)))))
                .build();
    }

    @POST
    @Path("{name}/ping")
    @Description("Proves that the other system answers")
    @EachKind(that = Connector.class)
    public Pinged ping(@PathParam("name") String name) {
        objects.get(kind(), name);
        return new Pinged(name, connections.ping(key(name)).toMillis());
    }

    @GET
    @Path("{name}/servers")
    @Description("How an object does on each server")
    public Page<OnServer> servers(@PathParam("name") String name) {
        objects.get(kind(), name);
        List<OnServer> servers = rollout.of(key(name));
        return new Page<>(servers.size(), servers);
    }

    @GET
    @Path("{name}/history")
    @Description("Every version an object had, the newest first")
    public Page<PastVersion> history(@PathParam("name") String name) {
        var history = versions.of(kind(), name);
        return new Page<>(history.size(), history);
    }

    /** Field by field; the last two versions where none are given. */
    @GET
    @Path("{name}/history/diff")
    @Description("What changed between two versions, field by field; the last two where none are given")
    public VersionDifference difference(
            @PathParam("name") String name,
            @QueryParam("from") @Whole(1) @Description("The earlier version") String from,
            @QueryParam("to") @Whole(1) @Description("The later version") String to) {
        return versions.between(kind(), name, Requests.version("from", from), Requests.version("to", to));
    }

    @POST
    @Path("{name}/rollback")
    @Description("Makes a past version the current one")
    @Answers(
            value = Item.class,
            headers = {"ETag", ServersHeader.NAME})
    public Response rollback(
            @PathParam("name") String name,
            @QueryParam("version") @Whole(1) @Description("The version to go back to") String version) {
        long past = Requests.version(version);
        return live(Response.ok(), administration.change(all -> all.rollback(key(name), past, who())));
    }

    /** How long one round trip took. */
    public record Pinged(String name, long milliseconds) {}

    private static Response shown(Item item) {
        return Response.ok(item.body()).header(HttpHeaders.ETAG, item.etag()).build();
    }

    /** When it is live on the servers that run, or after five seconds. */
    private Response live(Response.ResponseBuilder answer, Item item) {
        return answer.header(HttpHeaders.ETAG, item.etag())
                .header(ServersHeader.NAME, ServersHeader.of(rollout.of(Set.of(item.key()))))
                .entity(item.body())
                .build();
    }

    private OptionalLong expected(String name, String ifMatch) {
        return ifMatch == null
                ? OptionalLong.empty()
                : EntityTags.expected(ifMatch, objects.get(kind(), name).version());
    }

    private Key key(String name) {
        return new Key(kind(), name);
    }

    private String kind() {
        if (catalogue.family(kind) == Family.SERVICE) {
            throw Problem.notFound("Services are found below /zato/api/services");
        }
        return catalogue.canonical(kind);
    }

    private String who() {
        return security.getUserPrincipal().getName();
    }
}
