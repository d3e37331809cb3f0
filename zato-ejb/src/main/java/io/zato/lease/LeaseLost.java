package io.zato.lease;

/** The work belongs to another server by now: what was about to be written must not be. */
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost(String name, long token) {
        super(name + " is another server's work by now (token " + token + " is outdated): nothing may be written");
    }
}
