package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Checksum;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the WildFly configuration of a cluster that does not run up to that of the server home. */
record DomainRefresh(ServerHome server, Cluster cluster, PrintWriter out) {
    private static final Pattern OURS = Pattern.compile("(domain|host)-zato.*\\.xml");

    /** Takes over each file the administrator has not changed; of one that was changed he is told. */
    void run() {
        files(server).forEach(this::refresh);
    }

    /** What is to be remembered of a cluster made of the server home's files. */
    static Map<String, String> checksums(ServerHome server) {
        return files(server).stream()
                .collect(Collectors.toMap(DomainRefresh::key, file -> checksum(DomainXml.read(offered(server, file)))));
    }

    private void refresh(String file) {
        Path ours = cluster.configuration().resolve(file);
        DomainXml offered = DomainXml.read(offered(file));
        Optional<String> taken = remembered().get(key(file));
        if (taken.filter(checksum(offered)::equals).isPresent()) {
            return;
        }
        if (!Files.exists(ours)) {
            offered.write(ours);
            remember(file, checksum(offered));
            return;
        }
        DomainXml before = DomainXml.read(ours);
        if (taken.isPresent() && !taken.get().equals(checksum(before))) {
            out.println("This version brings a new " + file + ", but yours was changed, so yours stays: " + ours
                    + System.lineSeparator() + "Compare it with " + offered(file)
                    + "; to take the new one, remove the line " + key(file) + " from "
                    + cluster.environment().remembered());
            return;
        }
        if (taken.isEmpty() && !before.content().equals(offered.content())) {
            keep(ours);
        }
        offered.withWhatRunsIn(before).write(ours);
        remember(file, checksum(offered));
    }

    /** Nobody knows any more whether it was changed. */
    private void keep(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".before-" + Release.version());
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + aside, e);
        }
        out.println("This version brings a new " + file.getFileName() + "; yours is kept as " + aside);
    }

    private void remember(String file, String checksum) {
        remembered().with(key(file), checksum);
    }

    private Remembered remembered() {
        return Remembered.in(cluster.environment());
    }

    private Path offered(String file) {
        return offered(server, file);
    }

    private static List<String> files(ServerHome server) {
        Path folder = folder(server);
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(OURS.asMatchPredicate())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    private static Path offered(ServerHome server, String file) {
        return folder(server).resolve(file);
    }

    private static Path folder(ServerHome server) {
        return server.wildfly().resolve("domain/configuration");
    }

    private static String checksum(DomainXml xml) {
        return Checksum.of(xml.content().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String file) {
        return file + ".sha256";
    }
}
