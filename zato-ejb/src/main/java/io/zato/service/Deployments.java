package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.object.Item;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.object.PastVersion;
import io.zato.object.Versions;
import io.zato.runtime.Administration;
import io.zato.runtime.Failure;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import io.zato.service.source.Compiled;
import io.zato.service.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Deploys services as source and tells how they do on this server. */
@ApplicationScoped
public class Deployments {

    private static final Set<String> SETTINGS = Set.of("is_active", "slow_threshold", "timeout", "description");
    private static final int ALL = 10_000;

    @Inject
    private Objects objects;

    @Inject
    private Versions versions;

    @Inject
    private Administration administration;

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    @Inject
    private Check check;

    @Inject
    private CodeInDeployments inDeployments;

    /** What a file became: its service's name, and whether there was none of that name before. */
    public record Deployed(String name, boolean created) {}

    /** Deploys a file under the name it declares, else its own; as {@link #deploy}. */
    public synchronized Deployed deployFile(Source source, String who) {
        Compiled compiled = check.compiled(source);
        return deploy(compiled.name(), compiled, who);
    }

    /** Compiles first: {@code Problem} 422 leaves the running version, and everything that uses it, alone. */
    public synchronized Deployed deploy(String name, Source source, String who) {
        return deploy(name, check.compiled(source), who);
    }

    private Deployed deploy(String name, Compiled compiled, String who) {
        if (services.builtIn().contains(name)) {
            throw Problem.conflict("Service '" + name + "' came with the platform and cannot be replaced");
        }
        inDeployments.refuse(name);
        boolean library = check.isLibrary(name, compiled);
        Source source = compiled.source();
        Key key = key(name);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("language", source.language().id());
        content.put("source", source.text());
        content.put("library", library);
        if (objects.find(key).isPresent()) {
            administration.change(all -> all.patch(key, content, OptionalLong.empty(), who));
            return new Deployed(name, false);
        }
        content.put("name", name);
        administration.change(all -> all.create(Services.KIND, content, who));
        return new Deployed(name, true);
    }

    public List<ServiceView> list() {
        List<ServiceView> views = new ArrayList<>();
        services.builtIn().forEach(name -> views.add(builtIn(name)));
        views.addAll(inDeployments.list());
        objects.list(Services.KIND, "", 0, ALL).items().forEach(item -> views.add(view(item)));
        return views;
    }

    /** {@code Problem} 404 when there is no such service. */
    public ServiceView get(String name) {
        if (inDeployments.has(name)) {
            return inDeployments.get(name);
        }
        return services.builtIn().contains(name) ? builtIn(name) : view(objects.get(Services.KIND, name));
    }

    /** The source that was deployed last. */
    public String source(String name) {
        inDeployments.refuse(name);
        return (String) objects.get(Services.KIND, name).body().get("source");
    }

    /** Changes what is set about a service; {@code Problem} 400 for anything but that. */
    public void patch(String name, Map<String, Object> changes, String who) {
        changes.keySet().stream()
                .filter(field -> !SETTINGS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.invalid(
                            field,
                            "only "
                                    + String.join(
                                            ", ", SETTINGS.stream().sorted().toList()) + " can be changed, not '"
                                    + field + "'");
                });
        if (inDeployments.has(name)) {
            inDeployments.patch(name, changes, who);
            return;
        }
        if (changes.containsKey("is_active")) {
            checkSwitch(name, Boolean.FALSE.equals(changes.get("is_active")));
        }
        administration.change(all -> all.patch(key(name), changes, OptionalLong.empty(), who));
    }

    /** What is switched on must compile: its libraries may have changed meanwhile. */
    private void checkSwitch(String name, boolean off) {
        if (off) {
            check.without(name);
        } else {
            objects.find(key(name)).ifPresent(item -> check.isLibrary(name, check.compiled(Libraries.source(item))));
        }
    }

    /** {@code Problem} 409 while a channel names it or, where it is a library, services use it. */
    public synchronized void delete(String name, String who) {
        inDeployments.refuse(name);
        check.without(name);
        administration.change(all -> {
            all.delete(key(name), OptionalLong.empty(), who);
            return name;
        });
    }

    public List<PastVersion> history(String name) {
        inDeployments.refuse(name);
        return versions.of(Services.KIND, name);
    }

    /** As {@link Versions#between}. */
    public SourceDifference difference(String name, OptionalLong from, OptionalLong to) {
        inDeployments.refuse(name);
        return SourceDifference.of(versions.between(Services.KIND, name, from, to));
    }

    /** Makes a past version the current one, if it still compiles; {@code Problem} 422 when it does not. */
    public synchronized void rollback(String name, long version, String who) {
        history(name).stream()
                .filter(past -> past.version() == version && !past.action().equals("deleted"))
                .forEach(past -> check.isLibrary(name, check.compiled(Libraries.source(name, past.object()))));
        administration.change(all -> all.rollback(key(name), version, who));
    }

    private static ServiceView builtIn(String name) {
        return new ServiceView(name, "java", 0, true, null, null, "", "", "built-in", "", null);
    }

    private ServiceView view(Item item) {
        Map<String, Object> body = item.body();
        boolean active = (boolean) body.get("is_active");
        Optional<Failure> failure = registry.failure(item.key());
        String working = Libraries.isLibrary(item) ? "library" : "running";
        String state = failure.isPresent() ? "failing" : active ? working : "inactive";
        return new ServiceView(
                item.key().name(),
                (String) body.get("language"),
                item.version(),
                active,
                body.get("slow_threshold"),
                body.get("timeout"),
                java.util.Objects.requireNonNullElse((String) body.get("description"), ""),
                "",
                state,
                failure.map(Failure::error).orElse(""),
                null);
    }

    private static Key key(String name) {
        return new Key(Services.KIND, name);
    }
}
