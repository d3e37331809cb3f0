package io.zato.startup;

import io.zato.access.FirstAdministrator;
import io.zato.access.LocalToken;
import io.zato.api.connection.ConnectionPools;
import io.zato.api.live.Listeners;
import io.zato.cluster.Servers;
import io.zato.deploy.Arrivals;
import io.zato.lease.Singletons;
import io.zato.logs.LogLevels;
import io.zato.object.Vault;
import io.zato.runtime.PoolLevels;
import io.zato.runtime.Registry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Brings a server up, in order: key, schema, administrators, everything that is defined. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:/zato/db")
    private DataSource database;

    /** Named here so that the container starts the resource adapter first. */
    @Resource(lookup = ConnectionPools.NO_TRANSACTION)
    private ConnectionPools plain;

    @Resource(lookup = ConnectionPools.LOCAL_TRANSACTION)
    private ConnectionPools local;

    @Resource(lookup = ConnectionPools.XA_TRANSACTION)
    private ConnectionPools xa;

    @Resource(lookup = Listeners.NAME)
    private Listeners listeners;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private Vault vault;

    @Inject
    private LocalToken token;

    @Inject
    private FirstAdministrator administrator;

    @Inject
    private Registry registry;

    @Inject
    private LogLevels levels;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Servers servers;

    @Inject
    private Singletons singletons;

    @PostConstruct
    void start() {
        levels.applySetting();
        MissingOptions.tell(timer);
        KeyCheck check = new KeyCheck(database);
        try {
            EndlessReads.tellOf(database);
            check.verify(vault);
            new Migration(database).run();
            check.leaveProbe(vault);
            check.verify(vault);
        } catch (SQLException e) {
            throw new IllegalStateException("ZATO: the database does not answer: " + e.getMessage(), e);
        }
        token.load();
        administrator.createIfNone();
        // before the channels open, so that nobody misses the services of deployments that are there
        arrivals.open();
        registry.start(new PoolLevels(plain, local, xa), listeners);
        servers.join();
        singletons.open(servers::name);
        LOG.log(Level.INFO, "Zato is ready");
    }

    @PreDestroy
    void stop() {
        singletons.close();
        servers.leave();
        arrivals.close();
        registry.stop();
    }
}
