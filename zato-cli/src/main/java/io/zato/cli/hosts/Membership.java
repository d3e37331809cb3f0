package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.util.Map;
import java.util.TreeMap;

/** The hosts a cluster's domain lists: system properties of the domain, which all its servers see too. */
public final class Membership {

    private static final String PROPERTY = "system-property";
    private static final String HOST = "zato.host.";
    private static final int MOST = 99;

    private final DomainController controller;

    /** As the domain controller at that address has it, or the one the invitation names. */
    public Membership(String address, Invitation invitation) {
        this.controller = new DomainController(address, invitation);
    }

    /**
     * The number of the host with that address, kept for it from now on; the one it had when it joined before and is not there now.
     * A Failure when the cluster is not to be reached, or runs on a host of this address.
     */
    public int join(String address) {
        Map<Integer, String> hosts = hosts();
        for (Map.Entry<Integer, String> host : hosts.entrySet()) {
            if (host.getValue().equals(address)) {
                requireAway(host.getKey(), address);
                return host.getKey();
            }
        }
        for (int number = 2; number <= MOST; number++) {
            if (!hosts.containsKey(number) && add(number, address)) {
                return number;
            }
        }
        throw new Failure("The cluster has " + MOST + " hosts, and no room for more: one must leave first");
    }

    /** Takes the host off the list. */
    public void leave(int number) {
        controller.run("remove", new String[] {PROPERTY, HOST + number}, Json.object());
    }

    /** Whether the cluster lists such a host. */
    boolean has(int number) {
        return hosts().containsKey(number);
    }

    /** Whether that host runs and is connected. */
    boolean isHere(int number) {
        return number == 1 || children("host", false).has("host-" + number);
    }

    private void requireAway(int number, String address) {
        if (isHere(number)) {
            throw new Failure("The cluster has a host " + address
                    + " already: give this one another address, or let that" + " one leave first");
        }
    }

    /** False when somebody else has just taken the number. */
    private boolean add(int number, String address) {
        ObjectNode property = Json.object().put("value", address).put("boot-time", false);
        return controller
                .run("add", new String[] {PROPERTY, HOST + number}, property)
                .isPresent();
    }

    private Map<Integer, String> hosts() {
        Map<Integer, String> hosts = new TreeMap<>();
        children(PROPERTY, true).fields().forEachRemaining(property -> {
            if (property.getKey().startsWith(HOST)) {
                hosts.put(
                        Integer.valueOf(property.getKey().substring(HOST.length())),
                        property.getValue().path("value").asText());
            }
        });
        return hosts;
    }

    private JsonNode children(String type, boolean whole) {
        ObjectNode read = Json.object().put("child-type", type);
        JsonNode found = controller
                .run(whole ? "read-children-resources" : "read-children-names", new String[0], read)
                .orElseThrow(() -> new Failure("The cluster's first host is not ready: try again in some seconds"));
        if (whole) {
            return found;
        }
        ObjectNode names = Json.object();
        found.forEach(name -> names.put(name.asText(), true));
        return names;
    }
}
