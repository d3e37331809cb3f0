package io.zato.lease;

/** What one server at a time does. */
public interface Work {

    /** This server does it from now on. To return soon; what throws is tried by another server, or here some seconds later. */
    void start(Tenure tenure) throws Exception;

    /** This server does it no more, and another may after this returned. Called once for each start, to return within a second. */
    void stop();
}
