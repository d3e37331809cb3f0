package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.api.service.Description;
import io.zato.enmasse.Bundle;
import io.zato.enmasse.Enmasse;
import io.zato.object.Plan;
import io.zato.openapi.admin.Takes;
import io.zato.runtime.Administration;
import io.zato.schema.JsonCodec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Objects as files: one YAML or JSON file as it is, or a bundle of files and variables as {@value #BUNDLE}. */
@Path("enmasse")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Description("Objects as files")
public class EnmasseResource {

    static final String BUNDLE = "application/vnd.zato.bundle+json";
    private static final int LARGEST = 50 * 1024 * 1024;

    @Inject
    private Enmasse enmasse;

    @Inject
    private Administration administration;

    @Context
    private SecurityContext security;

    @POST
    @Path("plan")
    @Description("What an import of the file would change")
    @Takes(value = String.class, types = "application/yaml")
    @Takes(value = Map.class)
    @Takes(value = Bundle.class, types = BUNDLE)
    public Plan plan(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        return enmasse.plan(bundle(type, body));
    }

    @POST
    @Path("import")
    @Description("Imports all objects of the file, or none")
    @Takes(value = String.class, types = "application/yaml")
    @Takes(value = Map.class)
    @Takes(value = Bundle.class, types = BUNDLE)
    public Plan run(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        Bundle bundle = bundle(type, body);
        return administration.change(
                all -> enmasse.run(bundle, security.getUserPrincipal().getName()));
    }

    private static Bundle bundle(String type, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(413, "An import may have " + LARGEST + " bytes at most: split the file");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (type != null && type.startsWith(BUNDLE)) {
            return JsonCodec.INSTANCE.read(text, Bundle.class);
        }
        return new Bundle(List.of(new Bundle.File("request", text)), Map.of());
    }
}
