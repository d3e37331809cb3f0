package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ports people see and which the server has. Without a load balancer they are the same; with one it takes the public
 * ports and opens one for administrators, and the server moves 100 further.
 */
public record Frontage(boolean balanced, Ports open, int admin, Settings settings) {

    private static final int SERVER = 100;
    private static final int ADMIN = 103;
    private static final String LOOPBACK = "127.0.0.1";

    /** As the environment was last started, else as it would be. */
    public static Frontage of(Environment environment) {
        Remembered remembered = Remembered.in(environment);
        return of(
                environment.settings(),
                remembered,
                remembered.balanced(),
                Ports.choose(environment.settings(), remembered));
    }

    public static Frontage of(Settings settings, Remembered remembered, boolean balanced, Ports open) {
        int admin = settings.port("zato.admin.port", 1)
                .or(() -> remembered.port(Remembered.ADMIN_PORT))
                .orElse(open.http() + ADMIN);
        Frontage frontage = new Frontage(balanced, open, admin, settings);
        frontage.requireInRange();
        return frontage;
    }

    /** Those of the one server. */
    Ports server() {
        return balanced ? new Ports(open.http() + SERVER, 0, open.offset()) : open;
    }

    /** Where this machine tells the supervisor what to do. */
    public int supervisor() {
        return admin + 1;
    }

    public String supervisorUrl() {
        return "http://127.0.0.1:" + supervisor();
    }

    public String publicUrl() {
        return open.url(settings);
    }

    /** Where console and admin API are. */
    public String adminUrl() {
        return balanced ? Ports.url(adminAddress(), admin) : publicUrl();
    }

    private String adminAddress() {
        return settings.get("zato.admin.address").orElse(LOOPBACK);
    }

    /** Who can be reached there: where a balancer is, the server itself is for this machine only. */
    String serverAddress() {
        return balanced ? LOOPBACK : Ports.bindAddress(settings);
    }

    /** What stands in the way of a start; nothing when it can start. */
    List<String> obstacles(boolean supervised) {
        List<String> ofServer = server().obstacles(serverAddress());
        if (!balanced || supervised) {
            return ofServer;
        }
        List<String> all = new ArrayList<>(ofServer);
        String address = Ports.bindAddress(settings);
        Ports.obstacle("HTTP", open.http(), address).ifPresent(all::add);
        Ports.obstacle("administration", admin, adminAddress()).ifPresent(all::add);
        Ports.obstacle("supervisor, this machine only", supervisor(), LOOPBACK).ifPresent(all::add);
        return all;
    }

    /** What the supervisor is told when it is started. */
    public Map<String, String> supervisorProperties() {
        return Map.of(
                "zato.supervisor.port", String.valueOf(supervisor()),
                "zato.lb.address", Ports.bindAddress(settings),
                "zato.lb.admin.address", adminAddress(),
                "zato.lb.http", String.valueOf(open.http()),
                "zato.lb.https", String.valueOf(open.https()),
                "zato.lb.admin", String.valueOf(admin),
                "zato.lb.servers", settings.get("zato.lb.servers").orElse(""),
                "zato.lb.sticky", settings.get("zato.lb.sticky").orElse(""),
                "zato.lb.server.name", ServerStatus.NAME,
                "zato.lb.server", String.valueOf(server().http()));
    }

    public Optional<String> httpsUrl() {
        return open.httpsUrl(settings);
    }

    private void requireInRange() {
        if (balanced && Math.max(server().http(), supervisor()) > Ports.HIGHEST) {
            throw new Failure("With a load balancer the ports up to " + (open.http() + ADMIN + 1)
                    + " are needed: choose a lower ZATO_HTTP_PORT or ZATO_ADMIN_PORT.");
        }
    }
}
