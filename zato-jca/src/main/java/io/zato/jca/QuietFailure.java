package io.zato.jca;

import io.zato.api.problem.Problem;
import jakarta.resource.ResourceException;

/** Carries a problem through the container, which logs every failure it sees: without trace and cause that is one line. */
final class QuietFailure extends ResourceException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    QuietFailure(Problem problem) {
        super(problem.getMessage());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
