package io.zato.cli.control;

/** A request the supervisor does not grant: an HTTP status, and one sentence that says what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status, String detail) {
        super(detail);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
