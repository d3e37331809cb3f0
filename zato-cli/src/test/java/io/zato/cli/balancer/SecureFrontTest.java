package io.zato.cli.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.cli.environment.CertificateRenewal;
import io.zato.cli.environment.Environment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy with TLS: a new certificate is taken over, WebSockets pass, and neither costs anybody his connection. */
class SecureFrontTest {

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private final Backend server = new Backend("one");
    private OwnCertificate first;
    private OwnCertificate second;
    private SSLContext callers;
    private Path given;
    private CertificateRenewal renewal;
    private Front front;

    /** The certificate comes after the renewal has begun to look, as a new one does. */
    @BeforeEach
    void start() throws Exception {
        first = OwnCertificate.make(elsewhere.resolve("first.p12"));
        second = OwnCertificate.make(elsewhere.resolve("second.p12"));
        callers = OwnCertificate.trusting(first, second);
        given = elsewhere.resolve("given.p12");
        Files.writeString(
                home.resolve("zato.properties"),
                "zato.tls.keystore=" + given + "\nzato.tls.password=" + OwnCertificate.PASSWORD + "\n");
        renewal = new CertificateRenewal(new Environment(home));
        renewal.start();
        first.moveTo(given);
        Path usable = home.resolve("tls/balancer.pem");
        Awaitility.await().until(() -> Files.exists(usable));
        front = Front.start(home, Optional.of(usable), server);
    }

    @AfterEach
    void end() throws IOException {
        front.close();
        renewal.close();
        server.close();
    }

    @Test
    void aNewCertificateIsTakenOverAndNobodyIsCutOff() throws Exception {
        server.does(new Echo());
        EchoCaller socket = EchoCaller.connect(front.secureUri("/chat"), callers);
        assertEquals(first.certificate(), shown());
        server.does(call -> call.answer("one"));
        CompletableFuture<Void> renewed = new CompletableFuture<>();
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> callUntil(renewed, answers));
        Files.writeString(given, "half of it");
        second.moveTo(given);
        Awaitility.await().until(() -> shown().equals(second.certificate()));
        assertEquals("still here", socket.say("still here"));
        renewed.complete(null);
        load.join();
        assertEquals(0, answers.stream().filter(status -> status != 200).count(), answers::toString);
        assertEquals("and after it", socket.say("and after it"));
    }

    @Test
    void webSocketsLiveOverAReload() throws Exception {
        server.does(new Echo());
        EchoCaller open = EchoCaller.connect(front.uri("/chat"), callers);
        EchoCaller secure = EchoCaller.connect(front.secureUri("/chat"), callers);
        long before = front.worker();
        front.balancer().reload();
        Awaitility.await().until(() -> front.worker() != before);
        for (int message = 0; message < 3; message++) {
            assertEquals("open " + message, open.say("open " + message));
            assertEquals("secure " + message, secure.say("secure " + message));
        }
        assertEquals(
                "new", EchoCaller.connect(front.secureUri("/chat"), callers).say("new"));
    }

    /** One caller with connections that are kept. */
    private void callUntil(CompletableFuture<Void> end, Queue<Integer> answers) {
        HttpClient caller = client();
        while (!end.isDone()) {
            answers.add(call(caller).statusCode());
        }
    }

    /** What a caller sees who comes now. */
    private Certificate shown() throws Exception {
        return call(client()).sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private HttpResponse<String> call(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(front.secureUri("/x")).build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpClient client() {
        // of HTTP/2 the JDK's client takes the announced end of a connection for the end of its requests
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(callers)
                .build();
    }
}
