package io.zato.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zato.cli.run.Surroundings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Runs by itself what most commands do. The build has the JVM keep the classes this loads in an archive, with which the
 * command line starts in two thirds of the time.
 */
final class Rehearsal {

    private static final String SERVICES =
            "{\"total\":1,\"items\":[{\"name\":\"demo.ping\",\"version\":1,\"is_active\":true,\"timeout\":null}]}";
    private static final List<String[]> COMMANDS = List.of(
            new String[] {"service", "list"},
            new String[] {"service", "list", "--output", "json"},
            new String[] {"service", "list", "--output", "yaml"},
            new String[] {"service", "invoke", "demo.ping", "--payload", "{\"id\": 1.5}"},
            new String[] {"help"});

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Rehearsal::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        var surroundings =
                new Surroundings(Map.of("ZATO_URL", url, "ZATO_TOKEN", "rehearsal"), question -> Optional.empty());
        for (String[] command : COMMANDS) {
            CommandLine line =
                    Main.line(surroundings, command).setOut(new PrintWriter(OutputStream.nullOutputStream()));
            if (line.execute(command) != 0) {
                throw new IllegalStateException("The rehearsal failed: " + String.join(" ", command));
            }
        }
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = SERVICES.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Zato-CID", "rehearsal");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
