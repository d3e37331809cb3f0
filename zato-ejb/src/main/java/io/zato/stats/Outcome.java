package io.zato.stats;

/** How a call ended: answered, refused for what the caller sent, or failed for what happened here or beyond. */
public enum Outcome {
    ANSWERED,
    REFUSED,
    FAILED;

    /** What the status of an HTTP answer says. */
    public static Outcome of(int status) {
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : ANSWERED;
    }
}
