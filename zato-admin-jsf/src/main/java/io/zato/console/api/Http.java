package io.zato.console.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way to the admin API; made when the first page needs it, so that a console nobody opens costs nothing. */
@ApplicationScoped
public class Http {

    private static final Logger LOG = Logger.getLogger(Http.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    @Inject
    private ServerAddress server;

    private HttpClient client;

    /** {@code headers} are names and values in turn; {@code ApiRefusal} with status 0 when no answer comes. */
    public HttpResponse<String> send(String method, ApiPath path, String body, String... headers) {
        try {
            return client().send(request(method, path, body, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ApiRefusal(0, "The server's admin API does not answer: " + e, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiRefusal(0, "The server is stopping", List.of());
        }
    }

    /** Asks for a deletion and waits for nothing; whoever calls loses nothing when it fails. */
    void deleteLater(ApiPath path, String... headers) {
        client().sendAsync(request("DELETE", path, "", headers), BodyHandlers.discarding())
                .exceptionally(failure -> {
                    LOG.log(Level.FINE, "Not deleted: " + path.encoded(), failure);
                    return null;
                });
    }

    private HttpRequest request(String method, ApiPath path, String body, String... headers) {
        return HttpRequest.newBuilder(URI.create(server.api() + "/" + path.encoded()))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .headers(headers)
                .build();
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return client;
    }
}
