package io.zato.deploy;

import io.zato.api.deployment.MeetingPoint;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Opens the platform for the services of deployments once it runs, and closes it before it stops. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class.getName());

    @Inject
    private Arrivals arrivals;

    @PostConstruct
    void open() {
        MeetingPoint.open(arrivals, refused -> LOG.warning(refused.getMessage()));
    }

    @PreDestroy
    void close() {
        MeetingPoint.close();
    }
}
