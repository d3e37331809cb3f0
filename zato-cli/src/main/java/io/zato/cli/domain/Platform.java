package io.zato.cli.domain;

import io.zato.cli.environment.Remembered;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** Which EAR of the platform is in which place of the domain. */
record Platform(HostController controller, Cluster cluster) {
    private static final String GROUP = "server-group";
    private static final String DEPLOYMENT = "deployment";
    private static final String PROPERTY = "system-property";
    private static final String VALUE = "value";
    private static final String ACTIVE = "zato.group";
    private static final String BEFORE = "zato.group.before";
    private static final String NOWHERE = "none";

    /** Where the servers are, or were before an upgrade began that is not finished. */
    Slot active() {
        return noted(ACTIVE).map(Slot::of).orElse(Slot.FIRST);
    }

    void activate(Slot slot) {
        if (active() != slot) {
            note(ACTIVE, slot.group());
        }
    }

    /** Where the servers were before the last upgrade, finished or not; empty when there is nothing to go back to. */
    Optional<Slot> before() {
        return noted(BEFORE)
                .filter(group -> !group.equals(NOWHERE))
                .map(Slot::of)
                .filter(this::isFilled);
    }

    void begins(Slot from) {
        note(BEFORE, from.group());
    }

    /** In the domain, so that every host of it reads the same. */
    private void note(String name, String value) {
        ModelNode address = Operations.createAddress(PROPERTY, name);
        if (controller.has(PROPERTY, name)) {
            controller.run(Operations.createWriteAttributeOperation(address, VALUE, value));
            return;
        }
        ModelNode add = Operations.createAddOperation(address);
        add.get(VALUE).set(value);
        add.get("boot-time").set(false);
        controller.run(add);
    }

    private Optional<String> noted(String name) {
        return controller.has(PROPERTY, name)
                ? Optional.of(controller
                        .run(Operations.createReadAttributeOperation(Operations.createAddress(PROPERTY, name), VALUE))
                        .asString())
                : Optional.empty();
    }

    /** Whether that EAR is another than the one last taken from the server home, which an upgrade may have followed since. */
    boolean isNew(Path ear) {
        return remembered().get(Remembered.EAR).filter(name(ear)::equals).isEmpty()
                || !controller.has(GROUP, active().group(), DEPLOYMENT, active().deployment());
    }

    /**
     * Where it is now is the active place; servers of this host, none of which runs, are not in the other one. Those of further hosts may
     * run: they keep what they have, and follow when they are told to.
     */
    void take(Path ear) {
        Slot slot = hasFurtherHosts() ? free() : active();
        fill(slot, ear);
        activate(slot);
        remembered().with(Remembered.EAR, name(ear));
        note(BEFORE, NOWHERE);
    }

    private Slot free() {
        Slot slot = active().other();
        List<String> there = servers(slot);
        if (!there.isEmpty()) {
            throw DomainFailure.refused(String.join(", ", there) + " did not follow the last change of version: run"
                    + " 'cluster upgrade' on that host, and this goes on by itself");
        }
        prepare(slot);
        return slot;
    }

    /** Whether they are there now or not. */
    private boolean hasFurtherHosts() {
        ModelNode read = Operations.createOperation("read-children-names", new ModelNode().setEmptyList());
        read.get("child-type").set(PROPERTY);
        return controller.run(read).asList().stream()
                .map(ModelNode::asString)
                .anyMatch(name -> name.startsWith(Trust.HOST) && !name.equals(Trust.HOST + 1));
    }

    boolean has(Slot slot, Path ear) {
        return isFilled(slot) && Arrays.equals(deployedHash(slot), hash(ear));
    }

    boolean isFilled(Slot slot) {
        return controller.has(DEPLOYMENT, slot.deployment());
    }

    /** The servers of all hosts that have the platform from there. */
    List<String> servers(Slot slot) {
        ModelNode read =
                Operations.createReadResourceOperation(Operations.createAddress("host", "*", "server-config", "*"));
        return controller.run(read).asList().stream()
                .filter(server ->
                        Operations.readResult(server).get("group").asString().equals(slot.group()))
                .map(server -> Operations.readResult(server).get("name").asString())
                .toList();
    }

    /** Makes a place that has no servers like the other one, but for the platform. */
    void prepare(Slot slot) {
        boolean filled = isFilled(slot);
        if (controller.has(GROUP, slot.group())) {
            controller.run(Operations.createRemoveOperation(Operations.createAddress(GROUP, slot.group())));
        }
        ModelNode read = Operations.createReadResourceOperation(
                Operations.createAddress(GROUP, slot.other().group()), true);
        read.get("include-defaults").set(false);
        controller.run(new GroupCopy(controller.run(read), slot.other(), slot).operation());
        if (filled) {
            enable(slot);
        }
    }

    /** Puts it there, in the place of what was there; servers of that group, if there are any, have it at once. */
    void fill(Slot slot, Path ear) {
        boolean there = isFilled(slot);
        if (!there || !has(slot, ear)) {
            ModelNode operation = there
                    ? Operations.createOperation("full-replace-deployment", new ModelNode().setEmptyList())
                    : Operations.createAddOperation(Operations.createAddress(DEPLOYMENT, slot.deployment()));
            operation.get("name").set(slot.deployment());
            operation.get("runtime-name").set(Slot.RUNTIME_NAME);
            operation.get("content").get(0).get("input-stream-index").set(0);
            controller.run(OperationBuilder.create(operation)
                    .addFileAsAttachment(ear.toFile())
                    .build());
        }
        if (!controller.has(GROUP, slot.group(), DEPLOYMENT, slot.deployment())) {
            enable(slot);
        }
    }

    private void enable(Slot slot) {
        ModelNode add = Operations.createAddOperation(
                Operations.createAddress(GROUP, slot.group(), DEPLOYMENT, slot.deployment()));
        add.get("runtime-name").set(Slot.RUNTIME_NAME);
        add.get("enabled").set(true);
        controller.run(add);
    }

    private byte[] deployedHash(Slot slot) {
        ModelNode deployment = controller.run(
                Operations.createReadResourceOperation(Operations.createAddress(DEPLOYMENT, slot.deployment())));
        return deployment.get("content").get(0).get("hash").asBytes();
    }

    private Remembered remembered() {
        return Remembered.in(cluster.environment());
    }

    private static String name(Path ear) {
        return HexFormat.of().formatHex(hash(ear));
    }

    /** As WildFly names content. */
    private static byte[] hash(Path file) {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-1"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
