package io.zato.cli.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of what is deployed, on a further host: its host controller throws its own away whenever it finds the domain controller again,
 * and could then start no server while that one is away.
 */
record KeptContent(Cluster cluster) {
    private static final Pattern HASH = Pattern.compile("sha1=\"([0-9a-f]{40})\"");

    /** Keeps what is there, puts back what is missing, and forgets what the domain as last heard of does not have any more. */
    void renew() {
        if (!cluster.host().isFurther()) {
            return;
        }
        Path content = cluster.folder().resolve("data/content");
        Path kept = cluster.folder().resolve("kept");
        try {
            for (Path file : files(content)) {
                link(file, kept.resolve(content.relativize(file)));
            }
            List<Path> lost = files(kept).stream()
                    .filter(file -> Files.notExists(content.resolve(kept.relativize(file))))
                    .toList();
            if (!lost.isEmpty()) {
                putBack(lost, kept, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what is deployed in " + kept, e);
        }
    }

    private void putBack(List<Path> lost, Path kept, Path content) throws IOException {
        Set<String> deployed = deployed();
        for (Path file : lost) {
            if (deployed.isEmpty() || deployed.contains(hash(kept, file))) {
                link(file, content.resolve(kept.relativize(file)));
            } else {
                Files.delete(file);
            }
        }
    }

    /** By hash; empty when the domain controller was never heard of. */
    private Set<String> deployed() throws IOException {
        Set<String> hashes = new HashSet<>();
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(cluster.configuration(), "domain*remote*.xml")) {
            for (Path domain : copies) {
                HASH.matcher(Files.readString(domain)).results().forEach(found -> hashes.add(found.group(1)));
            }
        }
        return hashes;
    }

    /** WildFly's folders are the first two digits and the others. */
    private static String hash(Path folder, Path file) {
        return folder.relativize(file.getParent()).toString().replace("/", "");
    }

    private static void link(Path file, Path target) throws IOException {
        if (Files.notExists(target)) {
            Files.createDirectories(target.getParent());
            Files.createLink(target, file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.endsWith("content"))
                    .toList();
        }
    }
}
