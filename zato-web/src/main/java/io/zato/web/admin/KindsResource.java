package io.zato.web.admin;

import io.zato.api.kind.Family;
import io.zato.schema.Catalogue;
import io.zato.schema.KindSpec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be defined, as JSON Schema. */
@Path("kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KindsResource {

    @Inject
    private Catalogue catalogue;

    @GET
    public Map<String, Object> list() {
        List<Map<String, Object>> items = catalogue.names().stream()
                .filter(name -> catalogue.family(name) != Family.SERVICE)
                .map(this::summary)
                .toList();
        return Map.of("total", items.size(), "items", items);
    }

    /** The schema of the kind; a choice by {@code type} where it has several. */
    @GET
    @Path("{kind}")
    public Map<String, Object> get(@PathParam("kind") String kind) {
        Collection<KindSpec> specs = catalogue.kind(kind).values();
        if (specs.size() == 1) {
            return specs.iterator().next().schema();
        }
        return Map.of(
                "title", kind, "oneOf", specs.stream().map(KindSpec::schema).toList());
    }

    private Map<String, Object> summary(String name) {
        Collection<KindSpec> specs = catalogue.kind(name).values();
        KindSpec first = specs.iterator().next();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("kind", name);
        summary.put("family", first.definition().family().name().toLowerCase());
        summary.put(
                "types",
                specs.stream()
                        .map(KindSpec::type)
                        .filter(type -> !type.isEmpty())
                        .toList());
        summary.put("title", specs.size() == 1 ? first.definition().title() : name);
        return summary;
    }
}
