package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server as built or unzipped, only ever read: wildfly/, zato.ear, lib/, examples/. */
public record ServerHome(Path root) {

    /** The system property {@code zato.server}, else the directory whose lib/ this class was loaded from. */
    public static ServerHome current() {
        String given = System.getProperty("zato.server");
        Path root = given != null ? Path.of(given) : ownJar().getParent().getParent();
        ServerHome home = new ServerHome(root.toAbsolutePath().normalize());
        if (!Files.exists(home.ear())) {
            throw new Failure("There is no server in " + home.root + ": build it with ./zato start or mvn package.");
        }
        return home;
    }

    public Path wildfly() {
        return root.resolve("wildfly");
    }

    public Path ear() {
        return root.resolve("zato.ear");
    }

    /** The server's classes as its JVM has them in memory; not in every server. */
    public Path archive() {
        return root.resolve("server.jsa");
    }

    public Path properties() {
        return root.resolve("zato.properties");
    }

    Path configuration() {
        return wildfly().resolve("standalone/configuration");
    }

    /** The system property {@code zato.examples}, else examples/; as short as it can be typed where the user is. */
    Path examples() {
        String given = System.getProperty("zato.examples");
        Path examples = given != null ? Path.of(given) : root.resolve("examples");
        Path here = Path.of("").toAbsolutePath();
        return examples.startsWith(here) ? here.relativize(examples) : examples;
    }

    private static Path ownJar() {
        try {
            return Path.of(ServerHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
