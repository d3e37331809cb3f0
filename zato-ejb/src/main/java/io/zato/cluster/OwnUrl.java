package io.zato.cluster;

import io.zato.settings.Settings;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Where this server is reached, without a balancer between. */
final class OwnUrl {

    private static final Logger LOG = Logger.getLogger(OwnUrl.class.getName());
    private static final String BINDINGS = "jboss.as:socket-binding-group=*,socket-binding=http";
    private static final List<String> ANY = List.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private String known = Settings.text("zato.server.url").orElse("");

    /** Empty while the server does not listen yet. */
    synchronized String get() {
        if (known.isEmpty()) {
            known = bound();
        }
        return known;
    }

    private static String bound() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName binding : server.queryNames(new ObjectName(BINDINGS), null)) {
                Object address = server.getAttribute(binding, "boundAddress");
                Object port = server.getAttribute(binding, "boundPort");
                if (address != null && port != null) {
                    return "http://" + host(address.toString()) + ":" + port + "/";
                }
            }
        } catch (JMException e) {
            LOG.log(Level.FINE, "The HTTP port is not known yet", e);
        }
        return "";
    }

    /** An address others can use, where the server listens on all it has. */
    private static String host(String address) {
        String reached = ANY.contains(address)
                ? Settings.text("jboss.qualified.host.name")
                        .orElse(InetAddress.getLoopbackAddress().getHostAddress())
                : address;
        return reached.contains(":") ? "[" + reached + "]" : reached;
    }
}
