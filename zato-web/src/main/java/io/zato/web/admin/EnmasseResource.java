package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.cluster.Rollout;
import io.zato.enmasse.Bundle;
import io.zato.enmasse.Enmasse;
import io.zato.enmasse.Options;
import io.zato.enmasse.Turns;
import io.zato.object.Key;
import io.zato.object.Plan;
import io.zato.object.Progress;
import io.zato.openapi.admin.Takes;
import io.zato.openapi.admin.Whole;
import io.zato.runtime.Administration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Objects from files: one YAML or JSON file as it is, or a bundle of files and variables as {@value ImportBody#BUNDLE}. */
@Path("enmasse")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Description("Objects as files")
public class EnmasseResource {

    @Inject
    private Enmasse enmasse;

    @Inject
    private Turns turns;

    @Inject
    private Administration administration;

    @Inject
    private Rollout rollout;

    @Context
    private SecurityContext security;

    @Context
    private HttpHeaders headers;

    @QueryParam("prune")
    @Description("Whether objects that the file does not have are deleted")
    @DefaultValue("false")
    private boolean prune;

    @QueryParam("ignore_unsupported")
    @Description("Whether to go on without sections and fields that are not known")
    @DefaultValue("false")
    private boolean ignoreUnsupported;

    @QueryParam("wait")
    @Description("How long to wait for services that are not there yet, such as 30s")
    @DefaultValue("0")
    private String wait;

    @QueryParam("revision")
    @Whole(1)
    @Description("The revision that the caller has seen, or that is to be taken back")
    private String revision;

    @POST
    @Path("plan")
    @Description("What an import of the file would change")
    @Takes(value = String.class, types = "application/yaml")
    @Takes(value = Map.class)
    @Takes(value = Bundle.class, types = ImportBody.BUNDLE)
    public Plan plan(InputStream body) {
        Options options = options();
        try (Turns.Turn turn = turns.take(who())) {
            return enmasse.plan(bundle(body), options);
        }
    }

    @POST
    @Path("import")
    @Description("Imports all objects of the file, or none")
    @Takes(value = String.class, types = "application/yaml")
    @Takes(value = Map.class)
    @Takes(value = Bundle.class, types = ImportBody.BUNDLE)
    public ImportAnswer run(InputStream body) {
        Options options = options();
        return changing(progress -> enmasse.run(bundle(body), options, progress));
    }

    /** Takes back what that revision wrote; with {@code dry_run} only says what that would do. */
    @POST
    @Path("rollback")
    @Description("Takes back what a revision wrote")
    public ImportAnswer rollback(@QueryParam("dry_run") @DefaultValue("false") boolean dryRun) {
        long past = Requests.whole("revision", revision, 1);
        return dryRun
                ? ImportAnswer.of(enmasse.undoPlan(past), List.of())
                : changing(progress -> enmasse.undo(past, progress));
    }

    /** How far the import is that runs on this server, if any. */
    @GET
    @Path("progress")
    @Description("How far the import is that runs on this server")
    public Map<String, Object> progress() {
        return turns.running()
                .map(state -> Map.<String, Object>of("running", true, "import", state, "pending", rollout.pending()))
                .orElse(Map.of("running", false));
    }

    private ImportAnswer changing(Function<Progress, Plan> work) {
        try (Turns.Turn turn = turns.take(who())) {
            Plan plan = administration.change(all -> work.apply(turn.progress()));
            List<Key> changed = Stream.of(plan.create(), plan.change())
                    .flatMap(List::stream)
                    .map(Plan.Step::key)
                    .toList();
            return ImportAnswer.of(plan, rollout.ofImport(changed));
        }
    }

    private Bundle bundle(InputStream body) {
        return ImportBody.read(headers, body);
    }

    private Options options() {
        return new Options(
                prune, ignoreUnsupported, Requests.time("wait", wait), Requests.optional("revision", revision));
    }

    private String who() {
        return security.getUserPrincipal().getName();
    }
}
