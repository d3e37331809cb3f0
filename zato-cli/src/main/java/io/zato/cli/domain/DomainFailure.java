package io.zato.cli.domain;

/** What WildFly's management did not do, in its words. */
final class DomainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DomainFailure(String reason) {
        super(reason);
    }

    DomainFailure(String reason, Exception cause) {
        super(reason, cause);
    }

    /** False when nothing answered. */
    boolean isRefusal() {
        return getCause() == null;
    }
}
