package io.zato.cli.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of what is deployed, on a further host: its host controller throws its own away whenever it finds the domain controller again,
 * and could then start no server while that one is away.
 */
record KeptContent(Cluster cluster) {

    /** Keeps what is there and puts back what is missing. */
    void renew() {
        if (!cluster.host().isFurther()) {
            return;
        }
        Path content = cluster.folder().resolve("data/content");
        Path kept = cluster.folder().resolve("kept");
        copy(content, kept);
        copy(kept, content);
    }

    private static void copy(Path from, Path to) {
        if (Files.notExists(from)) {
            return;
        }
        try {
            for (Path file : files(from)) {
                Path target = to.resolve(from.relativize(file));
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.createLink(target, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy what is deployed to " + to, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.endsWith("content"))
                    .toList();
        }
    }
}
