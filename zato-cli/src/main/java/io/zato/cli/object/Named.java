package io.zato.cli.object;

import io.zato.cli.session.Session;
import io.zato.cli.session.Stored;
import picocli.CommandLine.Parameters;

/** The first two arguments of every command about one object. */
final class Named {

    @Parameters(index = "0", paramLabel = "KIND", description = "For example channel_rest; 'kinds' lists them all.")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "The object's name.")
    private String name;

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Stored in(Session session) {
        return Stored.object(session, kind, name);
    }
}
