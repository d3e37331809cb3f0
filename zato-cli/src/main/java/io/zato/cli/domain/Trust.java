package io.zato.cli.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;

/**
 * Has the servers believe the balancers of all hosts, and no one else, who a caller is. The domain lists its hosts as system
 * properties, {@code zato.host.1} and so on, which is also how a number is taken by one host only.
 */
final class Trust {

    private static final String PROPERTY = "system-property";
    static final String HOST = "zato.host.";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String GROUP = "server-group";
    private static final String PROXIES = "zato.trusted.proxies";

    private final HostController controller;
    private final Host host;
    private String known = "";

    Trust(HostController controller, Host host) {
        this.controller = controller;
        this.host = host;
    }

    /** Takes in who joined or left; only the domain controller's host does it, and only where there may be several. */
    void renew() {
        if (host.isFurther() || host.isAlone()) {
            return;
        }
        if (known.isEmpty()) {
            set(host.address(), PROPERTY, HOST + host.number());
        }
        String pattern = patternOf(hosts());
        if (!pattern.equals(known)) {
            names(GROUP).forEach(group -> set(pattern, GROUP, group, PROPERTY, PROXIES));
            known = pattern;
        }
    }

    /** A regular expression of this machine and the addresses. */
    static String patternOf(List<String> addresses) {
        return Stream.concat(Stream.of(LOOPBACK), addresses.stream())
                .distinct()
                .map(address -> address.replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }

    private List<String> hosts() {
        ModelNode read = Operations.createOperation("read-children-resources", new ModelNode().setEmptyList());
        read.get("child-type").set(PROPERTY);
        return controller.run(read).asPropertyList().stream()
                .filter(property -> property.getName().startsWith(HOST))
                .map(Property::getValue)
                .map(property -> property.get("value").asString())
                .sorted()
                .toList();
    }

    private List<String> names(String type) {
        ModelNode read = Operations.createOperation("read-children-names", new ModelNode().setEmptyList());
        read.get("child-type").set(type);
        return controller.run(read).asList().stream().map(ModelNode::asString).toList();
    }

    private void set(String value, String... address) {
        ModelNode where = Operations.createAddress(address);
        if (controller.has(address)) {
            controller.run(Operations.createWriteAttributeOperation(where, "value", value));
            return;
        }
        ModelNode add = Operations.createAddOperation(where);
        add.get("value").set(value);
        add.get("boot-time").set(false);
        controller.run(add);
    }
}
