package io.zato.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who bears the token is answered by the route he names, anybody else by nothing. */
class ControlServerTest {
    private final int port = freePort();
    private ControlServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ControlServer("127.0.0.1", port, "secret");
        server.add(List.of(
                new Route("POST", "/things/{name}", request -> Reply.text(request.variable("name") + request.text())),
                new Route("GET", "/broken", request -> {
                    throw new IllegalStateException("on purpose");
                }),
                new Route("PUT", "/object", request -> Reply.json(request.object()))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theRouteGetsVariablesAndBody() throws Exception {
        assertEquals(
                "oneof many", send("POST", "/things/one", "secret", "of many").body());
    }

    @Test
    void withoutTheTokenThereIsNothing() throws Exception {
        assertEquals(401, send("POST", "/things/one", "wrong", "").statusCode());
        assertEquals(401, send("GET", "/nowhere", "", "").statusCode());
    }

    @Test
    void refusalsSayWhatIsWrong() throws Exception {
        assertEquals(404, send("GET", "/nowhere", "secret", "").statusCode());
        assertEquals(405, send("GET", "/things/one", "secret", "").statusCode());
        assertEquals(400, send("PUT", "/object", "secret", "[1]").statusCode());
        HttpResponse<String> failed = send("GET", "/broken", "secret", "");
        assertEquals(500, failed.statusCode());
        assertTrue(failed.body().contains("on purpose"), failed.body());
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
