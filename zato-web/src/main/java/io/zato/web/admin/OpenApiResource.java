package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.openapi.Text;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.channel.ChannelsDocument;
import io.zato.openapi.channel.Wanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;

/** The channels' OpenAPI document. */
@Path("openapi")
@RequestScoped
@Produces(MediaType.WILDCARD)
@Description("What callers of the channels need to know")
public class OpenApiResource {

    @Inject
    private ChannelsDocument channels;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("channels")
    @Description("OpenAPI 3.1 document of the REST channels")
    @Answers(
            value = Map.class,
            types = {"application/json", "application/yaml"})
    public Response channels(
            @QueryParam("channel") @Description("Only these channels; all where none is named") Set<String> names,
            @QueryParam("title") @DefaultValue("Channels") @Description("What the document is called") String title,
            @QueryParam("version") @DefaultValue("1") @Description("Version of the API it describes") String version,
            @QueryParam("format") @DefaultValue("") @Description("json or yaml; else as Accept says") String format,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        Text text = Text.of(format, accept);
        Map<String, Object> document = channels.of(new Wanted(names, title, version), ServerUrl.of(request));
        return Response.ok(text.write(document), text.mediaType()).build();
    }
}
