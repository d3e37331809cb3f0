package io.zato.startup;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/** What matters of how this server's JVM was started: packages of java.base that are not open, and so on. */
record RunningJvm(
        Optional<String> closedPackage, boolean endsCallsFirst, long memory, Optional<String> transactionNode) {

    private static final Logger LOG = Logger.getLogger(RunningJvm.class.getName());
    private static final String TRANSACTIONS = "jboss.as:subsystem=transactions";

    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.util");

    static RunningJvm look() {
        return new RunningJvm(
                OPENED.stream().filter(name -> !open(name)).findFirst(),
                System.getProperty("org.wildfly.sigterm.suspend.timeout") != null,
                Runtime.getRuntime().maxMemory(),
                transactionNodeOfServer());
    }

    private static boolean open(String name) {
        return Object.class.getModule().isOpen(name, RunningJvm.class.getModule());
    }

    /** The server's model is asked only when the usual property is not set; while a server boots it does not show it. */
    private static Optional<String> transactionNodeOfServer() {
        String given = System.getProperty("jboss.tx.node.id");
        if (given != null) {
            return Optional.of(given);
        }
        try {
            Object node = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName(TRANSACTIONS), "nodeIdentifier");
            return Optional.of(String.valueOf(node));
        } catch (JMException e) {
            LOG.log(Level.FINE, "This server does not tell its transaction node", e);
            return Optional.empty();
        }
    }
}
