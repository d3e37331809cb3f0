package io.zato.cli.domain;

/** What WildFly's management did not do, in its words. */
final class DomainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    private DomainFailure(String reason, boolean refusal) {
        super(reason);
        this.refusal = refusal;
    }

    static DomainFailure refused(String reason) {
        return new DomainFailure(reason, true);
    }

    static DomainFailure unreachable(String reason) {
        return new DomainFailure("The host controller does not answer: " + reason, false);
    }

    /** False when nothing answered, or not yet. */
    boolean isRefusal() {
        return refusal;
    }
}
