package io.zato.cli.domain;

import java.util.List;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;

/** The steps that make a server group like another: JVM, properties, and what users have deployed, but not the platform. */
record GroupCopy(ModelNode group, Slot from, Slot to) {
    private static final List<String> CHILDREN = List.of("jvm", "system-property", "deployment", "deployment-overlay");
    /** Of a resource its key says it. */
    private static final String NAME = "name";

    /** {@code group} is the group to be copied, as a recursive read without defaults shows it. */
    ModelNode operation() {
        ModelNode all = Operations.createCompositeOperation();
        add(all.get("steps"), Operations.createAddress("server-group", to.group()), group);
        return all;
    }

    private void add(ModelNode steps, ModelNode address, ModelNode resource) {
        ModelNode add = Operations.createAddOperation(address);
        ModelNode attributes = resource.isDefined() ? resource : new ModelNode().setEmptyObject();
        attributes.asPropertyList().stream()
                .filter(property ->
                        property.getValue().isDefined() && !property.getName().equals(NAME))
                .filter(property -> !CHILDREN.contains(property.getName()))
                .forEach(property -> add.get(property.getName()).set(property.getValue()));
        steps.add(add);
        for (String type : CHILDREN) {
            if (resource.hasDefined(type)) {
                resource.get(type).asPropertyList().stream()
                        .filter(child -> !isPlatform(type, child))
                        .forEach(child -> add(steps, address.clone().add(type, child.getName()), child.getValue()));
            }
        }
    }

    private boolean isPlatform(String type, Property child) {
        return type.equals("deployment") && child.getName().equals(from.deployment());
    }
}
