package io.zato.web.admin;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.api.service.Description;
import io.zato.object.Page;
import io.zato.object.PastVersion;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import io.zato.openapi.admin.Whole;
import io.zato.runtime.Invocations;
import io.zato.service.Deployments;
import io.zato.service.ServiceView;
import io.zato.service.ServicesOnServers;
import io.zato.service.SourceDifference;
import io.zato.service.source.Language;
import io.zato.service.source.Source;
import io.zato.web.EntryFilter.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Services: their source, their settings, their history, and calling them by name. */
@Path("services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("Services: source, settings, history, and calling them by name")
public class ServicesResource {

    private static final int LARGEST_SOURCE = 2 * 1024 * 1024;

    @Inject
    private Deployments deployments;

    @Inject
    private ServicesOnServers servers;

    @Inject
    private Invocations invocations;

    @Context
    private HttpServletRequest request;

    @Context
    private SecurityContext security;

    @GET
    @Description("Every service, those of the platform first")
    public Page<ServiceView> list(
            @QueryParam("servers") @Description("Whether to tell how each does on every server") boolean onServers) {
        List<ServiceView> services = onServers ? servers.shown(deployments.list()) : deployments.list();
        return new Page<>(services.size(), services);
    }

    @GET
    @Path("{name}")
    @Description("One service")
    public ServiceView get(@PathParam("name") String name) {
        return servers.shown(deployments.get(name));
    }

    @GET
    @Path("{name}/source")
    @Produces(MediaType.TEXT_PLAIN)
    @Description("The source that was deployed last")
    public String source(@PathParam("name") String name) {
        return deployments.source(name);
    }

    /** Deploys a file under the name its {@code @ServiceName} declares, else its own; answers as the PUT of a source. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Description(
            "Deploys a file under the name it declares, else its own; 422 with file, line and column when it does not compile")
    @Takes(
            value = String.class,
            types = {"text/x-groovy", "text/x-java-source"})
    @Answers(
            value = ServiceView.class,
            status = {201, 200})
    public Response deploy(
            @QueryParam("file") @Description("What the file is called, for example crm.get-customer.groovy")
                    String file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream source)
            throws IOException {
        if (file == null || file.isBlank()) {
            throw Problem.invalid("file", "say what the file is called: …/services?file=crm.get-customer.java");
        }
        return answer(deployments.deployFile(new Source(file, Language.of(type), text(source)), who()));
    }

    /** 201 for a new service, 200 for a new version; 422 with file, line and column when it does not compile. */
    @PUT
    @Path("{name}/source")
    @Consumes(MediaType.WILDCARD)
    @Description("Deploys source under that name; 422 with file, line and column when it does not compile")
    @Takes(
            value = String.class,
            types = {"text/x-groovy", "text/x-java-source"})
    @Answers(
            value = ServiceView.class,
            status = {201, 200})
    public Response deployAs(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream source)
            throws IOException {
        Source given = Source.of(name, Language.of(type), text(source));
        return answer(deployments.deploy(name, given, who()));
    }

    private Response answer(Deployments.Deployed deployed) {
        return Response.status(deployed.created() ? 201 : 200)
                .entity(servers.changed(deployed.name()))
                .build();
    }

    private static String text(InputStream source) throws IOException {
        byte[] bytes = source.readNBytes(LARGEST_SOURCE + 1);
        if (bytes.length > LARGEST_SOURCE) {
            throw new Problem(413, "A service's source may have " + LARGEST_SOURCE + " bytes at most");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @PATCH
    @Path("{name}")
    @Description("Changes settings: is_active, slow_threshold, timeout, description")
    @Takes(Map.class)
    public ServiceView patch(@PathParam("name") String name, InputStream body) {
        deployments.patch(name, Requests.object(body), who());
        return servers.changed(name);
    }

    @DELETE
    @Path("{name}")
    @Description("Deletes a service that nothing uses")
    @Answers(value = void.class, status = 204)
    public Response delete(@PathParam("name") String name) {
        deployments.delete(name, who());
        servers.deleted();
        return Response.noContent().build();
    }

    @GET
    @Path("{name}/history")
    @Description("Every version a service had, the newest first")
    public Page<PastVersion> history(@PathParam("name") String name) {
        List<PastVersion> history = deployments.history(name);
        return new Page<>(history.size(), history);
    }

    /** The source as a unified diff, the rest field by field; the last two versions where none are given. */
    @GET
    @Path("{name}/history/diff")
    @Description(
            "What changed between two versions: the source as a unified diff, settings field by field; the last two where none are given")
    public SourceDifference difference(
            @PathParam("name") String name,
            @QueryParam("from") @Whole(1) @Description("The earlier version") String from,
            @QueryParam("to") @Whole(1) @Description("The later version") String to) {
        return deployments.difference(name, Requests.version("from", from), Requests.version("to", to));
    }

    @POST
    @Path("{name}/rollback")
    @Description("Makes a past version the current one, if it still compiles")
    public ServiceView rollback(
            @PathParam("name") String name,
            @QueryParam("version") @Whole(1) @Description("The version to go back to") String version) {
        long past = Requests.version(version);
        deployments.rollback(name, past, who());
        return servers.changed(name);
    }

    /** The body is the service's input, the answer is the service's; {@code async} answers 202 at once, and is not durable. */
    @POST
    @Path("{name}/invoke")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.WILDCARD)
    @Description("Calls a service: the body is its input, the answer is its own")
    @Takes(Object.class)
    @Answers(status = {200, 202})
    public Response invoke(
            @PathParam("name") String name,
            @QueryParam("async")
                    @Description(
                            "Whether to answer 202 at once; the call is lost when the server stops before it was made")
                    boolean async,
            InputStream payload) {
        String cid = Exchange.of(request).cid();
        if (async) {
            invocations.invokeLater(name, payload, cid, who());
            return Response.accepted(Map.of("cid", cid, "durable", false))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
        HttpReply reply = invocations.invoke(name, payload, cid, who());
        Response.ResponseBuilder response = Response.status(reply.status());
        reply.headers().forEach((header, values) -> values.forEach(value -> response.header(header, value)));
        return response.entity((StreamingOutput) target -> reply.body().writeTo(target))
                .build();
    }

    private String who() {
        return security.getUserPrincipal().getName();
    }
}
