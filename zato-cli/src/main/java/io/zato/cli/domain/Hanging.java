package io.zato.cli.domain;

/** Hears, from one thread, of a server that lives and is not ready, and of its being ready again. */
public interface Hanging {

    void begins(String server);

    void ends(String server);
}
