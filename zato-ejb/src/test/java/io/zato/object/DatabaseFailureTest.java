package io.zato.object;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {

    @Test
    void itIsFoundWhereverItIsWrapped() {
        assertTrue(DatabaseFailure.caused(new IllegalStateException(new SQLException("closed"))));
        assertTrue(DatabaseFailure.caused(new PersistenceException("no connection")));
        assertFalse(DatabaseFailure.caused(new IllegalStateException(new NullPointerException())));
    }
}
