package io.zato.web.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.zato.api.kind.Family;
import io.zato.api.service.Description;
import io.zato.object.Objects;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.schema.Catalogue;
import io.zato.schema.KindSpec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be defined, as JSON Schema. */
@Path("kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("What can be defined, and with which fields")
public class KindsResource {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Objects objects;

    /** With how many objects there are of each where {@code count} is true. */
    @GET
    @Description("Every kind, with its family and the types it has; count=true says how many objects there are of each")
    public Page<KindSummary> list(@QueryParam("count") boolean count) {
        Optional<Map<String, Long>> counts = count ? Optional.of(objects.counts()) : Optional.empty();
        List<KindSummary> items = catalogue.names().stream()
                .filter(name -> catalogue.family(name) != Family.SERVICE)
                .map(name -> summary(name, counts.map(all -> all.getOrDefault(name, 0L))))
                .toList();
        return new Page<>(items.size(), items);
    }

    /** The schema of the kind; a choice by {@code type} where it has several. */
    @GET
    @Path("{kind}")
    @Description("JSON Schema of the objects of one kind")
    @Answers(Map.class)
    public Map<String, Object> get(@PathParam("kind") String kind) {
        Collection<KindSpec> specs = catalogue.kind(kind).values();
        if (specs.size() == 1) {
            return specs.iterator().next().schema();
        }
        return Map.of(
                "title", kind, "oneOf", specs.stream().map(KindSpec::schema).toList());
    }

    /** One kind; {@code types} is empty where it has one definition only, {@code count} is there when it was asked for. */
    public record KindSummary(
            String kind, String family, List<String> types, String title, @JsonInclude(Include.NON_NULL) Long count) {}

    private KindSummary summary(String name, Optional<Long> count) {
        Collection<KindSpec> specs = catalogue.kind(name).values();
        KindSpec first = specs.iterator().next();
        String title = specs.size() == 1 ? first.definition().title() : name;
        return new KindSummary(
                name,
                first.definition().family().name().toLowerCase(Locale.ROOT),
                specs.stream()
                        .map(KindSpec::type)
                        .filter(type -> !type.isEmpty())
                        .toList(),
                title,
                count.orElse(null));
    }
}
