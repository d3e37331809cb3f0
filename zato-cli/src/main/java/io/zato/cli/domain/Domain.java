package io.zato.cli.domain;

import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerCommand;
import io.zato.cli.environment.ServerHome;
import java.nio.file.Path;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** What the host controller is told: which servers there are, what is deployed on them, who starts and stops. */
record Domain(HostController controller, Cluster cluster) {
    private static final String HOST = "host";
    private static final String SERVER = "server-config";
    private static final String ZATO = "zato";
    private static final String PROPERTY = "system-property";
    private static final String OFFSET = "socket-binding-port-offset";
    /** Seconds in which calls under way may end; new ones are refused meanwhile. */
    private static final int GRACE = 20;
    /** Seconds; it answers as soon as there is a process. */
    private static final int UNTIL_STARTED = 60;

    /** Makes the domain what the cluster is to be. Run before any server is started. */
    void prepare() {
        cluster.members().forEach(this::prepare);
        Platform platform = new Platform(controller, cluster);
        if (cluster.host().isFurther()) {
            // The others may have gone on to another version while these were away.
            gather(platform.active());
        } else {
            deployed(platform);
        }
    }

    private void prepare(ClusterServer member) {
        ModelNode address = server(member.name());
        if (!controller.has(HOST, host(), SERVER, member.name())) {
            ModelNode add = Operations.createAddOperation(address);
            add.get("group").set(new Platform(controller, cluster).active().group());
            add.get("auto-start").set(false);
            add.get(OFFSET).set(member.offset());
            controller.run(add);
        } else {
            controller.run(Operations.createWriteAttributeOperation(address, OFFSET, member.offset()));
        }
        options(member);
        identify(member);
    }

    /** Names it in what an XA resource keeps of a transaction in doubt. */
    private void identify(ClusterServer member) {
        String name = "jboss.tx.node.id";
        if (controller.has(HOST, host(), SERVER, member.name(), PROPERTY, name)) {
            return;
        }
        String node = Remembered.in(cluster.environment()).get(Remembered.NODE).orElseThrow();
        ModelNode add = Operations.createAddOperation(
                Operations.createAddress(HOST, host(), SERVER, member.name(), PROPERTY, name));
        add.get("value").set(node + "-" + member.name());
        controller.run(add);
    }

    private void options(ClusterServer member) {
        ModelNode address = Operations.createAddress(HOST, host(), SERVER, member.name(), "jvm", ZATO);
        if (!controller.has(HOST, host(), SERVER, member.name(), "jvm", ZATO)) {
            controller.run(Operations.createAddOperation(address));
        }
        ModelNode options = new ModelNode().setEmptyList();
        ServerCommand.options(ServerHome.current(), cluster.environment().settings())
                .forEach(options::add);
        controller.run(Operations.createWriteAttributeOperation(address, "jvm-options", options));
    }

    /** After a new version was put in place of the old one all servers have it, also those an upgrade had left behind. */
    private void deployed(Platform platform) {
        Path ear = ServerHome.current().ear();
        if (platform.isNew(ear)) {
            gather(platform.active());
            platform.take(ear);
            gather(platform.active());
        }
    }

    private void gather(Slot slot) {
        cluster.members().stream()
                .map(ClusterServer::name)
                .filter(server -> slot(server) != slot)
                .forEach(server -> move(server, slot));
    }

    /** Where that server has the platform from. */
    Slot slot(String name) {
        ModelNode read = Operations.createReadAttributeOperation(server(name), "group");
        return Slot.of(controller.run(read).asString());
    }

    /** From its next start on it belongs to that group. */
    void move(String name, Slot slot) {
        controller.run(Operations.createWriteAttributeOperation(server(name), "group", slot.group()));
    }

    /** Returns while it starts; a DomainFailure that is silence when the host controller hangs over it. */
    void start(String name) {
        ModelNode start = Operations.createOperation("start", server(name));
        start.get("blocking").set(false);
        controller.run(start, UNTIL_STARTED);
    }

    /** Returns when it has ended; calls under way may end first. */
    void stop(String name) {
        ModelNode stop = Operations.createOperation("stop", server(name));
        stop.get("blocking").set(true);
        stop.get("suspend-timeout").set(GRACE);
        controller.run(stop);
    }

    /** Ends all servers and the host controller; the answer may come before the end or be lost in it. */
    void shutdown() {
        ModelNode shutdown = Operations.createOperation("shutdown", Operations.createAddress(HOST, host()));
        shutdown.get("suspend-timeout").set(GRACE);
        controller.run(shutdown);
    }

    private String host() {
        return cluster.host().name();
    }

    private ModelNode server(String name) {
        return Operations.createAddress(HOST, host(), SERVER, name);
    }
}
