package io.zato.cli.balancer;

import io.zato.cli.balancer.Frontends.Binding;
import io.zato.cli.control.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A real HAProxy with the standard template, before servers of the test's own. */
final class Front implements AutoCloseable {

    private final Place place;
    private final Frontends frontends;
    private final List<Member> members;
    private Balancer balancer;

    /** Started, with all servers up; with TLS when there is a certificate. */
    static Front start(Path home, Optional<Path> certificate, Backend... servers) throws IOException {
        System.setProperty("zato.server", Path.of("../config").toAbsolutePath().toString());
        Frontends frontends =
                new Frontends(binding(), certificate.map(file -> binding()), binding(), certificate, Optional.empty());
        Front front = new Front(
                new Place(home).create(),
                frontends,
                Arrays.stream(servers).map(Backend::member).toList());
        front.start();
        return front;
    }

    private Front(Place place, Frontends frontends, List<Member> members) {
        this.place = place;
        this.frontends = frontends;
        this.members = members;
    }

    /** Started again by the same environment. */
    void start() {
        balancer = new Balancer(place, frontends, () -> members);
        balancer.start();
        members.forEach(
                member -> Awaitility.await().until(() -> !state(member.name()).equals("down")));
    }

    Balancer balancer() {
        return balancer;
    }

    String state(String server) {
        return balancer.view().tree(server).orElseThrow().path("state").asText();
    }

    /** The process that is in charge. */
    long worker() {
        return new Workers(
                        SocketFolder.of(place).resolve("haproxy-master.sock"),
                        SocketFolder.of(place).resolve("haproxy-admin.sock"))
                .current()
                .orElseThrow();
    }

    int port() {
        return frontends.http().port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Over TLS. */
    URI secureUri(String path) {
        return URI.create("https://localhost:" + frontends.https().orElseThrow().port() + path);
    }

    HttpResponse<String> call(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Binding binding() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Binding("127.0.0.1", socket.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        balancer.close();
    }
}
