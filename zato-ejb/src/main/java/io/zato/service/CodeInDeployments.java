package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.object.Item;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.runtime.Administration;
import io.zato.runtime.DeploymentServices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Services whose code is in a JAR, WAR or EAR, as administrators see them: their settings are here, their code is not. */
@ApplicationScoped
class CodeInDeployments {

    private static final String ENABLED = "enabled";
    private static final String ACTIVE = "is_active";

    @Inject
    private DeploymentServices services;

    @Inject
    private Objects objects;

    @Inject
    private Administration administration;

    boolean has(String name) {
        return services.deployment(name).isPresent();
    }

    List<ServiceView> list() {
        return services.all().keySet().stream().map(this::get).toList();
    }

    /** Of a service that is there. */
    ServiceView get(String name) {
        Optional<Item> stored = objects.find(key(name));
        Map<String, Object> set = stored.map(Item::body).orElse(Map.of());
        boolean enabled = !Boolean.FALSE.equals(set.get(ENABLED));
        return new ServiceView(
                name,
                "java",
                stored.map(Item::version).orElse(0L),
                enabled,
                set.get("slow_threshold"),
                set.get("timeout"),
                java.util.Objects.requireNonNullElse((String) set.get("description"), ""),
                services.deployment(name).orElse(""),
                enabled ? "running" : "inactive",
                "",
                null);
    }

    ServiceView patch(String name, Map<String, Object> changes, String who) {
        Map<String, Object> fields = new LinkedHashMap<>(changes);
        if (fields.containsKey(ACTIVE)) {
            fields.put(ENABLED, fields.remove(ACTIVE));
        }
        if (objects.find(key(name)).isPresent()) {
            administration.change(all -> all.patch(key(name), fields, OptionalLong.empty(), who));
        } else {
            fields.put("name", name);
            administration.change(all -> all.create(ServiceSettings.KIND, fields, who));
        }
        return get(name);
    }

    /** {@code Problem} 409 when the service's code is in a deployment and so cannot be had, changed or deleted by itself. */
    void refuse(String name) {
        services.deployment(name).ifPresent(deployment -> {
            throw Problem.conflict("Service '" + name + "' comes with the deployment '" + deployment
                    + "': its code and versions are there. Deploy another " + deployment
                    + " to replace it, or undeploy it to be rid of it");
        });
    }

    private static Key key(String name) {
        return new Key(ServiceSettings.KIND, name);
    }
}
