package io.zato.cluster;

import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;

/** Has WildFly start the cache zato/state where it is defined: a cache that no deployment demands is never started, nor found by its name. */
public final class CacheDemand implements ServiceActivator {

    private static final ServiceName CACHE =
            ServiceName.parse("jboss.naming.context.java.jboss.infinispan.cache.zato.state");
    private static final ServiceName DEMAND = ServiceName.of("zato", "cluster", "cache");

    private static volatile boolean defined;

    /** Whether this server has the cache, started or starting. */
    static boolean defined() {
        return defined;
    }

    @Override
    public void activate(ServiceActivatorContext context) {
        defined = context.getServiceRegistry().getService(CACHE) != null;
        if (defined) {
            ServiceBuilder<?> demand = context.getServiceTarget().addService(DEMAND);
            demand.requires(CACHE);
            demand.setInstance(Service.NULL).install();
        }
    }
}
