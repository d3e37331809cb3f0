package io.zato.deploy;

/** A call did not reach its bean because the deployment is going; it can be made again when the deployment is back. */
final class Departed extends Exception {

    private static final long serialVersionUID = 1L;

    Departed() {
        super("The deployment is going", null, false, false);
    }
}
