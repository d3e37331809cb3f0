package io.zato.cli.domain;

/** What WildFly's management did not do, in its words. */
final class DomainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;
    private final boolean silence;

    private DomainFailure(String reason, boolean refusal, boolean silence) {
        super(reason);
        this.refusal = refusal;
        this.silence = silence;
    }

    static DomainFailure refused(String reason) {
        return new DomainFailure(reason, true, false);
    }

    static DomainFailure unreachable(String reason) {
        return new DomainFailure("The host controller does not answer: " + reason, false, false);
    }

    /** Nothing was answered for so long that nothing will be. */
    static DomainFailure silent(int seconds) {
        return new DomainFailure("The host controller has said nothing for " + seconds + " s", false, true);
    }

    boolean isSilence() {
        return silence;
    }

    /** False when nothing answered, or not yet. */
    boolean isRefusal() {
        return refusal;
    }
}
