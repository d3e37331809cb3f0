package io.zato.runtime;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/** The threads that answer channels, as the server is configured. */
public final class WorkerThreads {

    private static final Logger LOG = Logger.getLogger(WorkerThreads.class.getName());
    private static final String WORKER = "org.xnio:type=Xnio,provider=\"nio\",worker=\"default\"";
    private static final int SHARE = Math.max(1, count() / 4);

    private WorkerThreads() {}

    /** How many of them one channel may have where it says nothing itself: a quarter, at least one. */
    public static int share() {
        return SHARE;
    }

    private static int count() {
        try {
            Object most = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName(WORKER), "MaxWorkerPoolSize");
            return ((Number) most).intValue();
        } catch (JMException e) {
            LOG.log(Level.FINE, "The size of the worker is not known here, the server's default is assumed", e);
            return 16 * Runtime.getRuntime().availableProcessors();
        }
    }
}
