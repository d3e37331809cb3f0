package io.zato.cli.api;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Sends calls to the target and says, in words, when nothing comes back. */
final class Connection {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Target target;
    private final HttpClient client;

    Connection(Target target) {
        this.target = target;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        boolean tls = target.url().getScheme().equals("https");
        this.client = (tls ? builder : builder.sslContext(trustingNobody())).build();
    }

    /** For plain HTTP: the client would read the machine's trust store for nothing, which takes longer than a call. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }

    /** Whatever answers; a Failure with exit code 3 when nothing does. */
    Answer send(Call call, BodyPublisher body) {
        HttpResponse<byte[]> received = receive(call, body, BodyHandlers.ofByteArray());
        return new Answer(received.statusCode(), received.headers(), received.body());
    }

    /** The same, line by line as it comes. */
    HttpResponse<Stream<String>> open(Call call) {
        return receive(call, BodyPublishers.noBody(), BodyHandlers.ofLines());
    }

    private <T> HttpResponse<T> receive(Call call, BodyPublisher body, BodyHandler<T> handler) {
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request(call, body), handler);
        try {
            return response.get(call.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw unreachable("did not answer within " + call.patience().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw unreachable(reason(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.REFUSED, "Broken off before the server answered", e);
        }
    }

    private HttpRequest request(Call call, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url() + "/zato/api/" + call.path()))
                .method(call.method(), body)
                .header("Accept", call.accept());
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        target.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private Failure unreachable(String reason, Throwable cause) {
        return new Failure(
                Failure.UNREACHABLE,
                target.url() + " " + reason + ". Is the server running? On this machine: " + Hint.command("start"),
                cause);
    }

    private static String reason(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof UnresolvedAddressException || link instanceof UnknownHostException) {
                return "cannot be reached: there is no host of that name";
            }
            if (link instanceof SSLException) {
                return "does not speak TLS as this machine trusts it (" + link.getMessage() + ")";
            }
        }
        if (cause instanceof ConnectException) {
            return "cannot be reached: nothing accepts connections there";
        }
        String words =
                cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
        return "cannot be reached: " + words;
    }
}
