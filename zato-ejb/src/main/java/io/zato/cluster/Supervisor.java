package io.zato.cluster;

import io.zato.api.problem.Problem;
import io.zato.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The process beside this server that looks after the balancer and the other servers, as its control endpoint tells and obeys. */
public final class Supervisor {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RETRY_AFTER = 5;

    private Supervisor() {}

    /** What it answers, whatever the status; {@code Problem} 404 where this server has none, 503 where it does not answer. */
    public static HttpResponse<byte[]> ask(String method, String path, byte[] body) {
        String url = Settings.text("zato.supervisor.url")
                .orElseThrow(() -> Problem.notFound(
                        "No load balancer belongs to this server; ./zato start --lb puts one before it"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token())
                .timeout(PATIENCE)
                .build();
        try {
            return Client.INSTANCE.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw Problem.unavailable(
                    "The supervisor of this server does not answer at " + url
                            + ": ./zato start on its machine starts it again",
                    RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("Interrupted while the supervisor was asked", RETRY_AFTER);
        }
    }

    private static String token() {
        Path file = Path.of(Settings.text("zato.supervisor.token-file")
                .orElseThrow(
                        () -> new Problem(500, "zato.supervisor.token-file is not set beside zato.supervisor.url")));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Problem(500, "The supervisor's token cannot be read: " + e.getMessage(), e);
        }
    }

    /** Made when it is first needed, which on most servers is never. */
    private static final class Client {
        private static final HttpClient INSTANCE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }
}
