package io.zato.logs;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the container says of itself. */
final class ServerState {

    private static final Logger LOG = Logger.getLogger(ServerState.class.getName());
    private static final String ROOT = "jboss.as:management-root=server";

    private ServerState() {}

    /** False once the server is about to stop and waits for the requests under way to end. */
    static boolean serving() {
        try {
            Object state =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ROOT), "suspendState");
            return "RUNNING".equals(state);
        } catch (JMException e) {
            LOG.log(Level.FINE, "This server does not tell whether it is about to stop", e);
            return true;
        }
    }
}
