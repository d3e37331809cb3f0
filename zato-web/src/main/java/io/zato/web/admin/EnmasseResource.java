package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.enmasse.Bundle;
import io.zato.enmasse.Enmasse;
import io.zato.enmasse.Export;
import io.zato.enmasse.Selection;
import io.zato.object.Plan;
import io.zato.runtime.Administration;
import io.zato.schema.JsonCodec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects as files: one YAML or JSON file as it is, or a bundle of files and variables as {@value #BUNDLE}. */
@Path("enmasse")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class EnmasseResource {

    static final String BUNDLE = "application/vnd.zato.bundle+json";
    static final String YAML = "application/yaml;charset=UTF-8";
    private static final int LARGEST = 50 * 1024 * 1024;

    @Inject
    private Enmasse enmasse;

    @Inject
    private Export export;

    @Inject
    private Administration administration;

    @Context
    private SecurityContext security;

    /** What an import elsewhere makes the same objects of; kinds and names (crm.*) may be several, with commas or given again. */
    @GET
    @Path("export")
    @Produces(YAML)
    public String yaml(@QueryParam("kind") List<String> kinds, @QueryParam("name") List<String> names) {
        return export.yaml(selection(kinds, names));
    }

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Map<String, List<Map<String, Object>>> json(
            @QueryParam("kind") List<String> kinds, @QueryParam("name") List<String> names) {
        return export.sections(selection(kinds, names));
    }

    private static Selection selection(List<String> kinds, List<String> names) {
        return new Selection(Set.copyOf(parts(kinds)), parts(names));
    }

    private static List<String> parts(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @POST
    @Path("plan")
    public Plan plan(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        return enmasse.plan(bundle(type, body));
    }

    @POST
    @Path("import")
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
