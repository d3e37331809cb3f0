package io.zato.web.admin;

import io.zato.enmasse.Export;
import io.zato.enmasse.Selection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects into files, as YAML or JSON; kinds and names (crm.*) may be several, with commas or given again. */
@Path("enmasse/export")
@RequestScoped
public class ExportResource {

    @Inject
    private Export export;

    @QueryParam("kind")
    private List<String> kinds;

    @QueryParam("name")
    private List<String> names;

    @GET
    @Produces("application/yaml;charset=UTF-8")
    public String yaml() {
        return export.yaml(selection());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Map<String, List<Map<String, Object>>> json() {
        return export.sections(selection());
    }

    private Selection selection() {
        return new Selection(Set.copyOf(parts(kinds)), parts(names));
    }

    private static List<String> parts(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
