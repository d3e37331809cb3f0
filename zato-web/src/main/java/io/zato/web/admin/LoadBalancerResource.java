package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.api.service.Description;
import io.zato.cluster.Supervisor;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import io.zato.schema.JsonCodec;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The load balancer before this server; the supervisor beside it does what is asked here. */
@Path("lb")
@Produces(MediaType.APPLICATION_JSON)
@Description("The load balancer before the servers")
public class LoadBalancerResource {

    private static final int LARGEST = 1024 * 1024;
    private static final byte[] NOTHING = {};

    @Context
    private HttpHeaders headers;

    /** The balancer and the servers behind it. */
    public record BalancerView(int total, List<BalancedServer> items, long pid, boolean running, String template) {}

    /**
     * One server: state up, down, drained or maintenance; sessions it serves now, of channels only; requests since the last
     * reload.
     */
    public record BalancedServer(
            String name, String state, int weight, long sessions, long requests, String last_check, String address) {}

    /** The same, with those it serves now. */
    public record BusyServer(
            String name,
            String state,
            int weight,
            long sessions,
            long requests,
            String last_check,
            String address,
            List<Caller> busy) {}

    /** Address and port of a caller, and for how long he is served already, as in 1m10s. */
    public record Caller(String caller, String since) {}

    /** A server's share of the requests compared to the others', 1 to 256. */
    public record Weight(int weight) {}

    @GET
    @Description("The balancer and the servers behind it")
    @Answers(BalancerView.class)
    public Response status() {
        return passedOn("GET", "", NOTHING);
    }

    @GET
    @Path("servers/{name}")
    @Description("One server, and whom it serves now")
    @Answers(BusyServer.class)
    public Response server(@PathParam("name") String name) {
        return passedOn("GET", server(name, ""), NOTHING);
    }

    /** Answers at once; {@code GET} tells when nobody is served any more. */
    @POST
    @Path("servers/{name}/drain")
    @Description("Sends a server nothing new until it is undrained; what it has, it finishes")
    @Answers(BusyServer.class)
    public Response drain(@PathParam("name") String name) {
        return passedOn("POST", server(name, "/drain"), NOTHING);
    }

    @POST
    @Path("servers/{name}/undrain")
    @Description("Sends a drained server, or one in maintenance, requests again")
    @Answers(BusyServer.class)
    public Response undrain(@PathParam("name") String name) {
        return passedOn("POST", server(name, "/undrain"), NOTHING);
    }

    @POST
    @Path("servers/{name}/maintenance")
    @Description("As drain, and nobody looks whether the server answers")
    @Answers(BusyServer.class)
    public Response maintenance(@PathParam("name") String name) {
        return passedOn("POST", server(name, "/maintenance"), NOTHING);
    }

    @PATCH
    @Path("servers/{name}")
    @Description("Changes a server's share of the requests")
    @Takes(Weight.class)
    @Answers(BusyServer.class)
    public Response weigh(@PathParam("name") String name, InputStream body) {
        byte[] json = Requests.bytes(headers, body, LARGEST, "A weight");
        Fields.of(new ByteArrayInputStream(json), "weight");
        return passedOn("PATCH", server(name, ""), json);
    }

    @DELETE
    @Path("servers/{name}")
    @Description("Drops what was decided about a server that has left: its weight, and whether it is drained")
    @Answers(BalancerView.class)
    public Response forget(@PathParam("name") String name) {
        return passedOn("DELETE", server(name, ""), NOTHING);
    }

    @GET
    @Path("config")
    @Description("HAProxy's configuration as it is in use")
    @Answers(value = String.class, types = MediaType.TEXT_PLAIN)
    public Response config() {
        return passedOn("GET", "/config", NOTHING);
    }

    @GET
    @Path("template")
    @Description("The template of that configuration")
    @Answers(value = String.class, types = MediaType.TEXT_PLAIN)
    public Response template() {
        return passedOn("GET", "/template", NOTHING);
    }

    /** 422 with HAProxy's own words when it does not take the outcome, and everything stays as it was. */
    @PUT
    @Path("template")
    @Consumes(MediaType.WILDCARD)
    @Description("Uses another template, when HAProxy takes the outcome")
    @Takes(value = String.class, types = MediaType.TEXT_PLAIN)
    @Answers(BalancerView.class)
    public Response edit(InputStream body) {
        return passedOn("PUT", "/template", Requests.bytes(headers, body, LARGEST, "A template"));
    }

    @DELETE
    @Path("template")
    @Description("Goes back to the standard template")
    @Answers(BalancerView.class)
    public Response reset() {
        return passedOn("DELETE", "/template", NOTHING);
    }

    @POST
    @Path("reload")
    @Description("Has HAProxy read its configuration again; no connection is lost")
    @Answers(BalancerView.class)
    public Response reload() {
        return passedOn("POST", "/reload", NOTHING);
    }

    private static String server(String name, String rest) {
        return "/servers/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + rest;
    }

    private static Response passedOn(String method, String path, byte[] body) {
        HttpResponse<byte[]> answer = Supervisor.ask(method, "/lb" + path, body);
        if (answer.statusCode() >= 400) {
            throw new Problem(answer.statusCode() == 401 ? 500 : answer.statusCode(), detail(answer.body()));
        }
        return Response.ok(
                        answer.body(),
                        answer.headers().firstValue("Content-Type").orElse(MediaType.APPLICATION_JSON))
                .build();
    }

    private static String detail(byte[] problem) {
        Object read = JsonCodec.INSTANCE.read(new ByteArrayInputStream(problem));
        return read instanceof Map<?, ?> map ? String.valueOf(map.get("detail")) : String.valueOf(read);
    }
}
