package io.zato.console.api;

/** The session's token is not accepted any more: it expired, or the password was changed. */
public class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
