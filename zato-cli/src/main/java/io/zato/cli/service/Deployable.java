package io.zato.cli.service;

import io.zato.cli.session.Session;
import java.io.PrintWriter;

/** A file that can be deployed. */
interface Deployable {

    /** Sends it, says what became of it, and shows on {@code progress} how far it is; a Failure when it is refused. */
    void deploy(Session session, PrintWriter progress);

    /** A line of the server about this file, with the path by which the user and his editor find it. */
    String located(String line);
}
