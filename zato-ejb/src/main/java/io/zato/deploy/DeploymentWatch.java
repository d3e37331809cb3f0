package io.zato.deploy;

import io.zato.runtime.Registry;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Looks at what was deployed past us, so that services nobody can find are named in the log. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeploymentWatch {

    @Inject
    private ServerDeployments server;

    @Inject
    private DeploymentCheck check;

    @Inject
    private Registry registry;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        if (!registry.ready()) {
            return;
        }
        List<ServerDeployment> present = server.list();
        present.forEach(check::problem);
        check.keep(present);
    }
}
