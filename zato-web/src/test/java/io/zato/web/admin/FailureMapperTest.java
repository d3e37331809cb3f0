package io.zato.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.api.problem.Problem;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureMapperTest {

    private static int status(Exception cause) {
        return FailureMapper.problem(new EJBException(cause), "cid").status();
    }

    @Test
    void onlyTheDatabasesFailuresAreSaidToBeItsOwn() {
        assertEquals(503, status(new SQLException("closed")));
        assertEquals(503, status(new IllegalStateException(new SQLException("no connection"))));
        assertEquals(500, status(new NullPointerException("a mistake of ours")));
    }

    @Test
    void aRefusalInsideStaysARefusal() {
        assertEquals(409, status(Problem.conflict("in use")));
    }
}
