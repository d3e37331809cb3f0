package io.zato.object;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;

/** Tells the database's failures from mistakes of ours. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Whether the database did not answer, or refused to commit. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof PersistenceException
                    || cause instanceof RollbackException) {
                return true;
            }
        }
        return false;
    }
}
