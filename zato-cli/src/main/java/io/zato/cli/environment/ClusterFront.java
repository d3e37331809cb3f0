package io.zato.cli.environment;

import io.zato.cli.balancer.HaproxyProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What people and commands reach a cluster by: its balancer, and the supervisor that has everything run. */
public final class ClusterFront {

    private ClusterFront() {}

    /** Refuses, saying what is in the way, when ports are taken or a program is missing; {@code obstacles} are the servers'. */
    public static void requireFree(Environment environment, List<String> obstacles) {
        ServerStart.requireJava();
        HaproxyProgram.find();
        Frontage frontage = frontage(environment);
        List<String> all = new ArrayList<>(frontage.obstacles(false));
        all.addAll(obstacles);
        frontage.open().refuse(all.stream().distinct().toList());
    }

    /** Returns when the supervisor runs; the servers start meanwhile. */
    public static void start(Environment environment) {
        Frontage frontage = frontage(environment);
        try {
            // A restored home has no such directory.
            Files.createDirectories(environment.urlFile().getParent());
            Files.writeString(environment.urlFile(), frontage.adminUrl() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + environment.urlFile(), e);
        }
        Balancing.ensure(environment, frontage);
    }

    private static Frontage frontage(Environment environment) {
        return Frontage.of(environment.settings(), Remembered.in(environment), true, Ports.ofStart(environment));
    }
}
