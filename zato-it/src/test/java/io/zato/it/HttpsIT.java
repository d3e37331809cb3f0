package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.Trust;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Channels are there over TLS too, with HTTP/2, under the certificate of the environment. */
class HttpsIT {
    private static final String PATH = "/it/tls";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void aChannel() {
        scratch.channel(PATH, "demo.echo");
    }

    @ParameterizedTest
    @EnumSource
    void speaksBothVersionsOfHttp(HttpClient.Version version) throws Exception {
        var answer = post(version, PATH, "{\"name\":\"Ann\"}");
        assertEquals(200, answer.statusCode());
        assertEquals(version, answer.version());
        assertEquals("{\"name\":\"Ann\"}", answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalAndATimeoutAreAnsweredOverBoth(HttpClient.Version version) throws Exception {
        assertEquals(400, post(version, PATH, "{").statusCode());
        scratch.service("it.late", "new java.util.concurrent.CountDownLatch(1).await()");
        scratch.channel("/it/late", "it.late", "timeout", "100ms");
        assertEquals(504, post(version, "/it/late", "{}").statusCode());
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws Exception {
        Path folder = platform.environment().home().resolve("tls");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("self-signed.p12"))));
    }

    @Test
    void theAddressIsPrintedAndTheCertificateIsEnoughForCurl() {
        assertTrue(platform.environment()
                        .shell("curl -s --cacert $ZATO_HOME/tls/certificate.pem " + url() + "/zato/ping")
                        .exits(0)
                        .stdout()
                        .length()
                > 0);
    }

    private static HttpResponse<String> post(HttpClient.Version version, String path, String json) throws Exception {
        var client = HttpClient.newBuilder()
                .version(version)
                .sslContext(Trust.in(platform.environment()))
                .build();
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String url() {
        return "https://localhost:" + platform.environment().httpsPort();
    }
}
