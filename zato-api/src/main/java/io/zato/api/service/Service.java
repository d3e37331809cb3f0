package io.zato.api.service;

/** Code that does business work and knows no protocol; one instance serves all calls at the same time. */
public interface Service<I, O> {

    /** Answers one call; a {@code Problem} reaches the caller as its status, anything else as an internal error. */
    O handle(I input, Invocation call) throws Exception;
}
