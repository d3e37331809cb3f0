package io.zato.lease;

/** That this server would do a piece of work; closing it stops the work here and leaves it to another. */
public final class Claim implements AutoCloseable {

    private final Singletons singletons;
    private final Candidate candidate;

    Claim(Singletons singletons, Candidate candidate) {
        this.singletons = singletons;
        this.candidate = candidate;
    }

    /** Returns when the work has stopped, or after ten seconds. */
    @Override
    public void close() {
        singletons.disown(candidate);
    }
}
