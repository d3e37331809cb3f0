package io.zato.deploy;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What is deployed on this server, however it came there; read in this JVM, where no port and no password is needed. */
@ApplicationScoped
class ServerDeployments {

    private static final Logger LOG = Logger.getLogger(ServerDeployments.class.getName());
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    /** All but the platform itself, by name. */
    List<ServerDeployment> list() {
        List<ServerDeployment> list = new ArrayList<>();
        for (ObjectName bean : query("jboss.as:deployment=*")) {
            read(bean).filter(deployment -> !deployment.isPlatform()).ifPresent(list::add);
        }
        list.sort(Comparator.comparing(ServerDeployment::name));
        return list;
    }

    Optional<ServerDeployment> find(String name) {
        return list().stream()
                .filter(deployment -> deployment.name().equals(name))
                .findFirst();
    }

    /** Where this server's management is reached; empty where it has no port of its own. */
    static Optional<URI> management() {
        for (ObjectName binding : query("jboss.as:socket-binding-group=*,socket-binding=management-http")) {
            try {
                Object port = SERVER.getAttribute(binding, "boundPort");
                Object address = SERVER.getAttribute(binding, "boundAddress");
                if (port != null && address != null) {
                    return Optional.of(URI.create("remote+http://" + address + ":" + port));
                }
            } catch (JMException e) {
                LOG.log(Level.FINE, "The management port is not known", e);
            }
        }
        return Optional.empty();
    }

    private static Optional<ServerDeployment> read(ObjectName bean) {
        try {
            String name = bean.getKeyProperty("deployment");
            String runtimeName = String.valueOf(SERVER.getAttribute(bean, "runtimeName"));
            return Optional.of(new ServerDeployment(
                    name,
                    runtimeName,
                    Boolean.TRUE.equals(SERVER.getAttribute(bean, "enabled")),
                    String.valueOf(SERVER.getAttribute(bean, "status")),
                    SERVER.getAttribute(bean, "enabledTime") instanceof Long time ? time : 0,
                    modules(name, runtimeName)));
        } catch (JMException e) {
            LOG.log(Level.FINE, bean + " has gone in the meantime", e);
            return Optional.empty();
        }
    }

    private static List<String> modules(String name, String runtimeName) {
        String own = "deployment." + runtimeName;
        List<String> modules = new ArrayList<>(List.of(own));
        query("jboss.as:deployment=" + name + ",subdeployment=*").stream()
                .map(part -> own + "." + part.getKeyProperty("subdeployment"))
                .forEach(modules::add);
        return modules;
    }

    private static Set<ObjectName> query(String pattern) {
        try {
            return SERVER.queryNames(new ObjectName(pattern), null);
        } catch (JMException e) {
            throw new IllegalArgumentException(pattern, e);
        }
    }
}
