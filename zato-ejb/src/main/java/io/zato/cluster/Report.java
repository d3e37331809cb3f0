package io.zato.cluster;

import io.zato.runtime.StuckCall;
import java.util.List;

/** How a server is: where it is reached (empty while that is not known), what it runs and what it cannot. */
record Report(String url, String state, long revision, int pending, List<Failing> failing, List<StuckCall> stuck) {

    static final String RUNNING = "running";
    static final String STARTING = "starting";
    static final String GONE = "gone";
}
