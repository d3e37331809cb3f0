package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports of a server: HTTP and HTTPS (0 for none) exactly as asked for, all others their usual number plus the offset. */
public record Ports(int http, int https, int offset) {
    static final int HIGHEST = 65535;

    private static final int USUAL_HTTP = 8080;
    private static final int USUAL_HTTPS = 8443;
    private static final int USUAL_MANAGEMENT = 9990;
    private static final int STEP = 100;
    private static final String LOOPBACK = "127.0.0.1";

    /** ZATO_HTTP_PORT, ZATO_HTTPS_PORT and ZATO_PORT_OFFSET win, then what the environment was created with, then the usual ones. */
    public static Ports choose(Settings settings, Remembered remembered) {
        Optional<Integer> givenHttp = settings.port("zato.http.port", 1);
        Optional<Integer> givenHttps = settings.port("zato.https.port", 0);
        Optional<Integer> givenOffset = settings.port("zato.port.offset", 0);
        if (givenHttp.isEmpty() && givenOffset.isEmpty()) {
            Ports before = remembered(remembered);
            return new Ports(before.http, givenHttps.orElse(before.https), before.offset);
        }
        int offset = givenOffset.orElseGet(() -> distance(givenHttp.get(), remembered));
        Ports ports = new Ports(givenHttp.orElse(USUAL_HTTP + offset), givenHttps.orElse(USUAL_HTTPS + offset), offset);
        ports.requireInRange();
        return ports;
    }

    /** The HTTP port as WildFly is to be told: it adds the offset to this one too. */
    int httpBeforeOffset() {
        return http - offset;
    }

    public int management() {
        return USUAL_MANAGEMENT + offset;
    }

    /** Those a start now would use: an HTTPS port that nobody asked for is done without when another program has it. */
    static Ports ofStart(Environment environment) {
        Settings settings = environment.settings();
        Ports chosen = choose(settings, Remembered.in(environment));
        // A balancer that stayed up while its server was away holds it already.
        boolean ours = new SupervisorProcess(environment).running().isPresent();
        return ours || settings.get("zato.https.port").isPresent()
                ? chosen
                : chosen.withoutTakenHttps(bindAddress(settings));
    }

    /** The same without HTTPS, when its port is taken by another program. */
    Ports withoutTakenHttps(String bindAddress) {
        return https == 0 || obstacle("HTTPS", https, bindAddress).isEmpty() ? this : new Ports(http, 0, offset);
    }

    public static String bindAddress(Settings settings) {
        return settings.get("zato.bind.address").orElse(LOOPBACK);
    }

    /** Where this machine reaches the server: an address it listens on, by a name people know. */
    String url(Settings settings) {
        return url(bindAddress(settings), http);
    }

    /** Where this machine reaches whoever listens there. */
    static String url(String address, int port) {
        return "http://" + host(address) + ":" + port;
    }

    /** The same for HTTPS; empty where the server has none. */
    Optional<String> httpsUrl(Settings settings) {
        return https == 0 ? Optional.empty() : Optional.of("https://" + host(bindAddress(settings)) + ":" + https);
    }

    private static String host(String address) {
        boolean local = List.of(LOOPBACK, "0.0.0.0", "::").contains(address);
        String literal = address.contains(":") ? "[" + address + "]" : address;
        return local ? "localhost" : literal;
    }

    /** Refuses, naming them, when ports are taken. */
    void requireFree(String bindAddress) {
        refuse(obstacles(bindAddress));
    }

    /** Refuses, naming them, when there are any. */
    public void refuse(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Failure(String.join(System.lineSeparator(), obstacles) + System.lineSeparator() + otherPorts());
        }
    }

    /** What stands in the way of the environment's server; nothing when it can start. */
    public static List<String> obstacles(Environment environment) {
        Remembered remembered = Remembered.in(environment);
        return Frontage.of(environment.settings(), remembered, remembered.balanced(), ofStart(environment))
                .obstacles(new SupervisorProcess(environment).running().isPresent());
    }

    List<String> obstacles(String bindAddress) {
        return Stream.of(
                        obstacle("HTTP", http, bindAddress),
                        https == 0 ? Optional.<String>empty() : obstacle("HTTPS", https, bindAddress),
                        obstacle("management, this machine only", management(), LOOPBACK))
                .flatMap(Optional::stream)
                .toList();
    }

    private String otherPorts() {
        int next = Math.min(http + STEP, HIGHEST);
        return "Choose others: ZATO_HTTP_PORT=" + next + " " + Hint.command("start")
                + " (the other ports move along), or " + "ZATO_PORT_OFFSET=" + (offset + STEP)
                + " to move all of them.";
    }

    private void requireInRange() {
        if (http > HIGHEST || management() > HIGHEST) {
            throw new Failure("Port " + Math.max(http, management()) + " does not exist: choose a lower ZATO_HTTP_PORT"
                    + " or set ZATO_PORT_OFFSET, which moves the other ports.");
        }
    }

    private static Ports remembered(Remembered remembered) {
        int offset = remembered.port(Remembered.PORT_OFFSET).orElse(0);
        return new Ports(
                remembered.port(Remembered.HTTP_PORT).orElse(USUAL_HTTP),
                remembered.port(Remembered.HTTPS_PORT).orElse(USUAL_HTTPS + offset),
                offset);
    }

    /** The other ports move as far as HTTP does, so that environments side by side do not collide. */
    private static int distance(int http, Remembered remembered) {
        return http >= USUAL_HTTP
                ? http - USUAL_HTTP
                : remembered.port(Remembered.PORT_OFFSET).orElse(0);
    }

    /** What stands in the way of listening there, nothing if we can. */
    public static Optional<String> obstacle(String use, int port, String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return Optional.empty();
        } catch (UnknownHostException e) {
            throw new Failure("ZATO_BIND_ADDRESS is '" + address + "': there is no such address.");
        } catch (BindException e) {
            return Optional.of("Port " + port + " (" + use + ") " + reason(e, address));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at port " + port, e);
        }
    }

    private static String reason(BindException failure, String address) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("in use")) {
            return "is in use by another program.";
        }
        if (message.contains("assign")) {
            throw new Failure("ZATO_BIND_ADDRESS is '" + address + "': this machine has no such address.");
        }
        return "may not be opened: " + message + ".";
    }
}
