package io.zato.it.balancer;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** An environment with a load balancer, and the tests' shared server as a second one behind it, with the same services. */
record BalancedServers(Environment environment) {
    static final String OWN = "server1";
    static final String NEIGHBOUR = "neighbour";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Started, with both servers in use. */
    static BalancedServers start(Environment home, Platform platform, Path clientAuthority) {
        Environment environment = home.with(
                        "ZATO_LB_SERVERS",
                        NEIGHBOUR + "=127.0.0.1:" + platform.environment().port())
                .with("ZATO_TLS_CLIENT_CA", clientAuthority.toString());
        environment.zato("start", "--lb").exits(0).says("Console", "/haproxy");
        BalancedServers servers = new BalancedServers(environment);
        prepare(platform.api(), NEIGHBOUR);
        prepare(servers.behind(), OWN);
        servers.awaitState(OWN, "up");
        servers.awaitState(NEIGHBOUR, "up");
        return servers;
    }

    /** Takes from the shared server what was made there. */
    static void clean(Platform platform) {
        for (String name : new String[] {"it.lb.who", "it.lb.slow", "it.lb.mark"}) {
            platform.api().delete("/zato/api/objects/channel_rest/" + name);
            platform.api().delete("/zato/api/services/" + name);
        }
    }

    private static void prepare(Api api, String server) {
        service(api, "it.lb.who", "[server: '" + server + "', headers: call.headers]");
        service(
                api,
                "it.lb.slow",
                """
                def end = new File(call.query.until)
                3000.times { if (!end.exists()) Thread.sleep(20) }
                [done: end.exists()]
                """);
        service(api, "it.lb.mark", "new File(call.query.file) << (call.query.id + '\\n'); [id: call.query.id]");
    }

    private static void service(Api api, String name, String groovy) {
        api.send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy);
        api.post(
                        "/zato/api/objects/channel_rest",
                        Map.of(
                                "name",
                                name,
                                "url_path",
                                "/" + name.replace('.', '/'),
                                "service",
                                name,
                                "timeout",
                                "60s"))
                .is(201);
    }

    /** Whoever calls channels. */
    Api callers() {
        return environment.anonymous();
    }

    /** Console and admin API as the balancer offers them. */
    Api administration() {
        return environment.at(environment.adminPort()).as("admin", environment.variable("ZATO_ADMIN_PASSWORD"));
    }

    /** The environment's own server, past the balancer. */
    Api behind() {
        return environment.at(environment.portBehind()).as("admin", environment.variable("ZATO_ADMIN_PASSWORD"));
    }

    Outcome lb(String... arguments) {
        var line = new String[arguments.length + 1];
        line[0] = "lb";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return environment.zato(line);
    }

    /** Which server answers the next call of a channel. */
    String whoAnswers() {
        return callers().get("/it/lb/who").is(200).json().path("server").asText();
    }

    /** Through the admin API, which takes a moment less than the command line. */
    Answer tell(String server, String what) {
        return administration()
                .send("POST", "/zato/api/lb/servers/" + server + "/" + what, BodyPublishers.noBody())
                .is(200);
    }

    /** The same for its share of the requests. */
    void weigh(String server, int weight) {
        administration()
                .patch("/zato/api/lb/servers/" + server, Map.of("weight", weight))
                .is(200);
    }

    /** Through the admin API. */
    void reload() {
        administration().post("/zato/api/lb/reload", "").is(200);
    }

    void awaitState(String server, String state) {
        Awaitility.await(server + " " + state)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> state(server).equals(state));
    }

    String state(String server) {
        return Json.read(administration()
                        .get("/zato/api/lb/servers/" + server)
                        .is(200)
                        .body())
                .path("state")
                .asText();
    }
}
