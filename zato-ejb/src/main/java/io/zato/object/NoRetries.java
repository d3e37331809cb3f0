package io.zato.object;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** A database that is down is said at once: EclipseLink would try three times more, five seconds apart, while a caller waits. */
public final class NoRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getLogin();
        // The container's pool has just proved the connection, or found that there is none to be had.
        login.setConnectionHealthValidatedOnError(false);
        login.setQueryRetryAttemptCount(0);
    }
}
