package io.zato.deploy;

import io.zato.api.problem.Problem;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/**
 * Deploys through WildFly's own management, as any tool of an administrator does: over the management port of this server, where
 * WildFly knows its own user by a file that only this user can read. Nothing else of ours changes deployments.
 */
@ApplicationScoped
class Management {

    private static final int CONNECT_MILLIS = 10_000;
    private static final String DEPLOYMENT = "deployment";
    private static final String GROUP = "server-group";
    private static final String PLATFORM = "zato.ear";
    /** On another host, where WildFly does not know its own user by a file. */
    private static final String ELSEWHERE = "remote+https";

    /** Puts the file in the place of the deployment of that name, or adds it; {@code Problem} 422 with WildFly's reason leaves the old one. */
    void deploy(String name, Path file) {
        ModelNode content = new ModelNode();
        content.get("input-stream-index").set(0);
        boolean known = known(name);
        ModelNode operation = known
                ? Operations.createOperation("full-replace-deployment", new ModelNode().setEmptyList())
                : Operations.createAddOperation(Operations.createAddress(DEPLOYMENT, name));
        if (known) {
            operation.get("name").set(name);
        }
        operation.get("runtime-name").set(name);
        operation.get("content").add(content);
        List<String> groups = groups();
        if (groups.isEmpty()) {
            operation.get("enabled").set(true);
            run(operation, file);
        } else {
            run(known ? operation : steps(withGroups(operation, groups, name)), file);
        }
    }

    /** A domain has the content, its groups the deployment. */
    private static List<ModelNode> withGroups(ModelNode content, List<String> groups, String name) {
        List<ModelNode> steps = new ArrayList<>(List.of(content));
        for (String group : groups) {
            ModelNode add = Operations.createAddOperation(Operations.createAddress(GROUP, group, DEPLOYMENT, name));
            add.get("enabled").set(true);
            steps.add(add);
        }
        return steps;
    }

    /** {@code Problem} 422 when WildFly refuses. */
    void undeploy(String name) {
        List<ModelNode> steps = new ArrayList<>();
        for (String group : groups()) {
            ModelNode address = Operations.createAddress(GROUP, group, DEPLOYMENT, name);
            steps.add(Operations.createOperation("undeploy", address));
            steps.add(Operations.createRemoveOperation(address));
        }
        ModelNode address = Operations.createAddress(DEPLOYMENT, name);
        if (steps.isEmpty()) {
            steps.add(Operations.createOperation("undeploy", address));
        }
        steps.add(Operations.createRemoveOperation(address));
        run(steps(steps), null);
    }

    /**
     * The server groups of a domain that have the platform, whatever its deployment is called: its services go where it is. None on a
     * server without a domain.
     */
    private static List<String> groups() {
        ModelNode where = Operations.createReadResourceOperation(Operations.createAddress(GROUP, "*", DEPLOYMENT, "*"));
        ModelNode isDomain = Operations.createOperation("read-children-types", new ModelNode().setEmptyList());
        boolean domain = run(isDomain, null).asList().stream()
                .anyMatch(type -> type.asString().equals(GROUP));
        return domain
                ? run(where, null).asList().stream()
                        .filter(found -> Operations.readResult(found)
                                .get("runtime-name")
                                .asString()
                                .equals(PLATFORM))
                        .map(found -> Operations.getOperationAddress(found)
                                .asPropertyList()
                                .get(0)
                                .getValue()
                                .asString())
                        .toList()
                : List.of();
    }

    private static ModelNode steps(List<ModelNode> steps) {
        ModelNode all = Operations.createCompositeOperation();
        steps.forEach(step -> all.get("steps").add(step));
        return all;
    }

    private boolean known(String name) {
        ModelNode names = Operations.createOperation("read-children-names", new ModelNode().setEmptyList());
        names.get("child-type").set(DEPLOYMENT);
        return run(names, null).asList().stream()
                .anyMatch(known -> known.asString().equals(name));
    }

    private static ModelNode run(ModelNode operation, Path file) {
        OperationBuilder builder = OperationBuilder.create(operation);
        if (file != null) {
            builder.addFileAsAttachment(file.toFile());
        }
        try (ModelControllerClient client = ModelControllerClient.Factory.create(configuration())) {
            ModelNode answer = client.execute(builder.build());
            if (Operations.isSuccessfulOutcome(answer)) {
                return Operations.readResult(answer);
            }
            throw Refusal.of(Operations.getFailureDescription(answer));
        } catch (IOException e) {
            throw new Problem(503, silent(address(), e), e);
        }
    }

    private static String silent(URI address, IOException reason) {
        return address.getScheme().equals(ELSEWHERE)
                ? "The first host of the cluster, which has the domain controller, does not answer on " + address
                        + ": start it; until then JARs stay as they are. " + reason.getMessage()
                : "WildFly's management does not answer on " + address + " (" + reason.getMessage()
                        + "): set zato.management.url where it is elsewhere";
    }

    private static ModelControllerClientConfiguration configuration() {
        URI address = address();
        ModelControllerClientConfiguration.Builder builder = new ModelControllerClientConfiguration.Builder()
                .setProtocol(address.getScheme())
                .setHostName(address.getHost())
                .setPort(address.getPort())
                .setConnectionTimeout(CONNECT_MILLIS);
        if (address.getScheme().equals(ELSEWHERE)) {
            ClusterLogin login = ClusterLogin.ofThisServer();
            builder.setSslContext(login.context()).setHandler(login);
        }
        return builder.build();
    }

    private static URI address() {
        return Settings.text("zato.management.url")
                .map(URI::create)
                .or(ServerDeployments::management)
                .orElseThrow(() -> new Problem(
                        503,
                        "This server has no management port: set zato.management.url, for example"
                                + " remote+http://127.0.0.1:9990"));
    }
}
