package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.object.Item;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.object.PastVersion;
import io.zato.runtime.Administration;
import io.zato.runtime.Failure;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
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

    private static final Set<String> SETTINGS = Set.of("is_active", "slow_threshold", "description");
    private static final int ALL = 10_000;

    @Inject
    private Objects objects;

    @Inject
    private Administration administration;

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    /** Compiles first: {@code Problem} 422 leaves the running version alone. Returns whether the service is new. */
    public boolean deploy(String name, Language language, String source, String who) {
        if (services.builtIn().contains(name)) {
            throw Problem.conflict("Service '" + name + "' came with the platform and cannot be replaced");
        }
        GroovyCompiler.compile(name, source);
        Key key = key(name);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("language", language.name().toLowerCase());
        content.put("source", source);
        if (objects.find(key).isPresent()) {
            administration.change(all -> all.patch(key, content, OptionalLong.empty(), who));
            return false;
        }
        content.put("name", name);
        administration.change(all -> all.create(Services.KIND, content, who));
        return true;
    }

    public List<ServiceView> list() {
        List<ServiceView> views = new ArrayList<>();
        services.builtIn().forEach(name -> views.add(new ServiceView(name, "java", 0, true, null, "", "built-in", "")));
        objects.list(Services.KIND, "", 0, ALL).items().forEach(item -> views.add(view(item)));
        return views;
    }

    /** {@code Problem} 404 when there is no such service. */
    public ServiceView get(String name) {
        return list().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no service '" + name + "'"));
    }

    /** The source that was deployed last. */
    public String source(String name) {
        return (String) objects.get(Services.KIND, name).body().get("source");
    }

    /** Changes what is set about a service; {@code Problem} 400 for anything but that. */
    public ServiceView patch(String name, Map<String, Object> changes, String who) {
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
        administration.change(all -> all.patch(key(name), changes, OptionalLong.empty(), who));
        return get(name);
    }

    /** {@code Problem} 409 while a channel names it. */
    public void delete(String name, String who) {
        administration.change(all -> {
            all.delete(key(name), OptionalLong.empty(), who);
            return name;
        });
    }

    public List<PastVersion> history(String name) {
        return objects.history(Services.KIND, name);
    }

    public ServiceView rollback(String name, long version, String who) {
        administration.change(all -> all.rollback(key(name), version, who));
        return get(name);
    }

    private ServiceView view(Item item) {
        Map<String, Object> body = item.body();
        boolean active = (boolean) body.get("is_active");
        Optional<Failure> failure = registry.failure(item.key());
        String state = failure.isPresent() ? "failing" : active ? "running" : "inactive";
        return new ServiceView(
                item.key().name(),
                (String) body.get("language"),
                item.version(),
                active,
                body.get("slow_threshold"),
                java.util.Objects.requireNonNullElse((String) body.get("description"), ""),
                state,
                failure.map(Failure::error).orElse(""));
    }

    private static Key key(String name) {
        return new Key(Services.KIND, name);
    }
}
