package io.zato.cli.control;

import java.util.List;

/**
 * One thing a supervisor looks after for as long as it runs. It is started once and closed once; closing what never started
 * does nothing.
 */
public interface Part extends AutoCloseable {

    /** Returns when it works; whatever it throws ends the supervisor. */
    void start();

    /** What it offers at the control endpoint, from {@link #start} on. */
    List<Route> routes();

    @Override
    void close();
}
