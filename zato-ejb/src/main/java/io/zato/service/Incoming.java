package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.service.source.Language;
import io.zato.service.source.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;

/**
 * The files of the services folder, looked at once a second. One that somebody has open for writing, or that changed since the last
 * look, is still being written and waits. What became of the others is written beside them; a reason that is not theirs, such as a
 * database that is down, has them tried again.
 */
final class Incoming {

    private static final Logger LOG = Logger.getLogger(Incoming.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int OURS = 500;
    /** Looks in which a file must be as it was; where writers are not seen, one that pauses is given some time. */
    private static final int EQUAL_LOOKS = Writers.areSeen() ? 1 : 4;

    private record Seen(FileState state, int equalLooks) {

        Seen next(FileState now) {
            return new Seen(now, now.equals(state) ? equalLooks + 1 : 0);
        }
    }

    private final Path folder;
    private final Function<Source, ServiceView> deployments;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, FileState> done = new HashMap<>();
    private final Postponed postponed;

    /** {@code deployments} deploys a file, its {@code Problem}s say what is wrong with it; others are tried again after that time. */
    Incoming(Path folder, Function<Source, ServiceView> deployments, Duration pause) {
        this.folder = folder;
        this.deployments = deployments;
        this.postponed = new Postponed(pause);
    }

    void look() throws IOException {
        List<Path> files = files();
        seen.keySet().retainAll(files);
        done.keySet().retainAll(files);
        for (Path file : files) {
            FileState.of(file).ifPresent(state -> look(file, state));
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file ->
                            Language.ofFile(file.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    private void look(Path file, FileState state) {
        Seen now = seen.merge(file, new Seen(state, 0), (before, first) -> before.next(state));
        if (now.equalLooks() >= EQUAL_LOOKS && !state.equals(done.get(file)) && !postponed.has(file, state)) {
            take(file, state);
        }
    }

    private void take(Path file, FileState state) {
        try {
            if (!Writers.has(file)) {
                read(file);
                done.put(file, state);
            }
        } catch (IOException | RuntimeException e) {
            postponed.add(file, state, e);
        }
    }

    private void read(Path file) throws IOException {
        Outcome outcome = new Outcome(file);
        String text;
        try {
            text = text(file);
        } catch (Problem problem) {
            LOG.warning(() -> file + " is not deployed: " + problem.getMessage());
            outcome.unreadable(problem.getMessage());
            return;
        }
        if (!outcome.isOf(text)) {
            deploy(file, text, outcome);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Problem(UNPROCESSABLE, "The file is not text in UTF-8", e);
        } catch (AccessDeniedException e) {
            throw new Problem(UNPROCESSABLE, "The server may not read the file", e);
        }
    }

    private void deploy(Path file, String text, Outcome outcome) throws IOException {
        String name = file.getFileName().toString();
        Language language = Language.ofFile(name).orElseThrow();
        try {
            outcome.deployed(text, deployments.apply(new Source(name, language, text)));
        } catch (Problem problem) {
            if (problem.status() >= OURS) {
                throw problem;
            }
            LOG.warning(() -> file + " is not deployed: " + problem.getMessage());
            outcome.failed(text, problem);
        }
    }
}
