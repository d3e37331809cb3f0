package io.zato.cli.balancer;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The haproxy of this machine. */
public record HaproxyProgram(Path file) {

    /** Debian puts it where the path of an ordinary user does not lead. */
    private static final List<String> USUAL = List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/usr/bin");

    /** What it says at the end, whatever was wrong. */
    private static final Pattern SUMMARY = Pattern.compile("rror\\(s\\) found in|Fatal errors found");

    /** A Failure that says how to get one when there is none. */
    public static HaproxyProgram find() {
        Stream<String> path =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
        return Stream.concat(path, USUAL.stream())
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(HaproxyProgram::new)
                .orElseThrow(() -> new Failure(
                        "The load balancer needs haproxy 2.6 or newer. On Debian: apt-get install haproxy"));
    }

    /** In the foreground: a master that starts workers, and starts new ones without a lost connection when it gets USR2. */
    List<String> masterLine(Path configuration, Path masterSocket) {
        return List.of(file.toString(), "-W", "-db", "-S", masterSocket + ",mode,600", "-f", configuration.toString());
    }

    /** What it has against that configuration, in its own words; empty when nothing. */
    Optional<String> complaint(Path configuration) {
        try {
            List<String> line = new ArrayList<>(List.of(file.toString(), "-c", "-f", configuration.toString()));
            Process check = new ProcessBuilder(line).redirectErrorStream(true).start();
            String words = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return check.waitFor() == 0 ? Optional.empty() : Optional.of(alerts(words));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while haproxy looked at " + configuration, e);
        }
    }

    /** Warnings and the names of our own files left out. */
    private static String alerts(String words) {
        String alerts = words.lines()
                .filter(line ->
                        line.startsWith("[ALERT]") && !SUMMARY.matcher(line).find())
                .map(line -> line.replaceFirst("^\\[ALERT]\\s+\\(\\d+\\) : (config : )?", "")
                        .replaceAll("\\[[^\\]]*/([^/\\]:]+):(\\d+)]", "[line $2]"))
                .collect(Collectors.joining("; "));
        return alerts.isEmpty() ? words.strip() : alerts;
    }
}
