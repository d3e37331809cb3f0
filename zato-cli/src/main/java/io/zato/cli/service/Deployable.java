package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.session.Session;
import java.io.PrintWriter;

/** A file that can be deployed. */
interface Deployable {

    /** Sends it, shows on {@code progress} how far it is, and returns what the server says; a Failure when it is refused. */
    JsonNode deploy(Session session, PrintWriter progress);

    /** What became of it, in a sentence. */
    String done(JsonNode deployed);

    /** Why it does not work as it should although it is deployed; empty when it does. */
    String flaw(JsonNode deployed);

    /** A line of the server about this file, with the path by which the user and his editor find it. */
    String located(String line);
}
