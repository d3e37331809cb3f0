package io.zato.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zato.cli.output.SafeText;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Release;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The admin API of one server. Every method throws Failure: 1 what the server refuses, 3 no server of ours, 4 not authenticated. */
public final class Api {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final Target target;
    private final PrintWriter err;
    private final boolean verbose;
    private final Connection connection;
    private boolean compared;

    /** Warnings go to {@code err}; where {@code verbose}, requests too, without tokens and bodies. */
    public Api(Target target, PrintWriter err, boolean verbose) {
        this.target = target;
        this.err = err;
        this.verbose = verbose;
        this.connection = new Connection(target);
    }

    public Target target() {
        return target;
    }

    public JsonNode get(String path) {
        return json(Call.get(path));
    }

    /** The JSON of a success, a missing node when it has no content. */
    public JsonNode json(Call call) {
        Answer answer = accepted(call);
        return answer.status() == NO_CONTENT ? MissingNode.getInstance() : tree(answer);
    }

    /** A success, with its headers: JSON or no content. */
    public Answer accepted(Call call) {
        Answer answer = exchange(call);
        boolean success = answer.status() >= 200 && answer.status() < 300;
        if (success && (answer.status() == NO_CONTENT || answer.json().isPresent())) {
            return answer;
        }
        throw stranger(answer);
    }

    /** The JSON of a success; {@code body} is sent as it is read, in place of the call's own. */
    public JsonNode upload(Call call, BodyPublisher body) {
        return tree(exchange(call, body));
    }

    public JsonNode tree(Answer answer) {
        return answer.json().orElseThrow(() -> stranger(answer));
    }

    /** Whatever status and content the admin API passes on; problems of the server itself are Failures here too. */
    public Answer passedOn(Call call) {
        Answer answer = exchange(call);
        if (answer.ofAdminApi()) {
            return answer;
        }
        throw stranger(answer);
    }

    /** Hands on each line of a success as it comes, until the server ends it. */
    public void follow(Call call, Consumer<String> reader) {
        announce(call);
        long began = System.nanoTime();
        HttpResponse<Stream<String>> response = connection.open(call);
        try (Stream<String> lines = response.body()) {
            boolean success = response.statusCode() == OK;
            String whole = success ? "" : lines.collect(Collectors.joining("\n"));
            byte[] body = whole.getBytes(StandardCharsets.UTF_8);
            Answer answer = heard(new Answer(response.statusCode(), response.headers(), body), began);
            if (!success || !answer.ofAdminApi()) {
                throw stranger(answer);
            }
            lines.forEach(reader);
        } catch (UncheckedIOException e) {
            throw new Failure(Failure.UNREACHABLE, target.url() + " has broken off: " + e.getMessage(), e);
        }
    }

    private Answer exchange(Call call) {
        return exchange(call, BodyPublishers.ofByteArray(call.body()));
    }

    private Answer exchange(Call call, BodyPublisher body) {
        announce(call);
        long began = System.nanoTime();
        return heard(connection.send(call, body), began);
    }

    private void announce(Call call) {
        say("> " + call.method() + " " + target.url() + "/zato/api/" + call.path());
    }

    private Answer heard(Answer answer, long began) {
        compare(answer);
        say("< " + answer.status() + " " + answer.contentType() + ", " + answer.body().length + " bytes, "
                + (System.nanoTime() - began) / 1_000_000 + " ms, cid "
                + answer.headers().firstValue("X-Zato-CID").orElse("none"));
        answer.problem().ifPresent(problem -> {
            throw Refusal.of(answer.status(), problem, target);
        });
        return answer;
    }

    private void say(String line) {
        if (verbose) {
            err.println(SafeText.line(line));
        }
    }

    /** Once for all calls of a command. */
    private void compare(Answer answer) {
        Optional<String> theirs = answer.headers().firstValue("X-Zato-Version");
        if (theirs.isPresent() && !compared && !theirs.get().equals(Release.version())) {
            err.println(SafeText.line("warning: the server is version " + theirs.get() + ", this command line "
                    + Release.version() + ": use the one that came with the server"));
        }
        compared = true;
    }

    private Failure stranger(Answer answer) {
        String content = answer.contentType().isEmpty() ? "nothing" : answer.contentType();
        return new Failure(
                Failure.UNREACHABLE,
                target.url() + " answers, but not as a Zato server does (status " + answer.status() + ", " + content
                        + " in place of JSON). Check the port in --url or ZATO_URL");
    }
}
