package io.zato.deploy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds services that a deployment has and the platform does not know, which would else be missing silently. */
@ApplicationScoped
class DeploymentCheck {

    private static final Logger LOG = Logger.getLogger(DeploymentCheck.class.getName());

    @Inject
    private Arrivals arrivals;

    /** By deployment, as long as it is the same: looking through all its classes takes time. */
    private final Map<String, Looked> looked = new HashMap<>();

    private record Looked(ServerDeployment deployment, Set<String> offered, String problem) {}

    /** What is wrong with it, in one sentence with the remedy; empty when nothing is. */
    synchronized String problem(ServerDeployment deployment) {
        Set<String> offered = arrivals.classes(deployment.runtimeName());
        Looked last = looked.get(deployment.name());
        if (last != null
                && last.deployment().equals(deployment)
                && last.offered().equals(offered)) {
            return last.problem();
        }
        String problem = look(deployment, offered);
        if (!problem.isEmpty()) {
            LOG.warning(() -> "ZATO: " + deployment.name() + ": " + problem);
        }
        looked.put(deployment.name(), new Looked(deployment, offered, problem));
        return problem;
    }

    /** Only these are there still. */
    synchronized void keep(List<ServerDeployment> present) {
        looked.keySet().retainAll(present.stream().map(ServerDeployment::name).toList());
    }

    private String look(ServerDeployment deployment, Set<String> offered) {
        if (!deployment.enabled()) {
            return "";
        }
        if (!deployment.isRunning()) {
            return "WildFly says that it does not run (" + deployment.status() + "): the server's log has the reason";
        }
        try {
            Inspection inspection = new Inspection();
            for (String module : deployment.modules()) {
                new LoadedModule(module).inspect(inspection);
            }
            return unknown(inspection, offered);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.FINE, deployment.name() + " cannot be looked through", e);
            return "";
        }
    }

    private static String unknown(Inspection inspection, Set<String> offered) {
        List<String> missing = inspection.missing();
        if (!missing.isEmpty()) {
            return "its services are not found. " + String.join("; ", missing);
        }
        Set<String> strangers = new TreeSet<>(inspection.services());
        strangers.removeAll(offered);
        return strangers.isEmpty()
                ? ""
                : String.join(", ", strangers)
                        + " implements Service and is no bean: add @Stateless or @ApplicationScoped, or make it abstract";
    }
}
