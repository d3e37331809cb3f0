package io.zato.cli.balancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Place;
import io.zato.cli.control.Refusal;
import io.zato.cli.home.Home;
import io.zato.cli.home.ServerCalls;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;

/** The balancer of the host a server belongs to, reached by the admin API of that server. */
record Owner(Place place, Member member) {

    private static final int UNAVAILABLE = 503;

    /** Of a server of another host of the cluster. */
    static Optional<Owner> of(Member member, Place place) {
        return Optional.of(member)
                .filter(one -> one.whose() == Member.Whose.OTHER_HOSTS)
                .map(one -> new Owner(place, one));
    }

    /** Does there what {@code action} says, as in {@code /drain}; the server as its host sees it, or a Refusal. */
    ObjectNode ask(String method, String action) {
        try {
            HttpURLConnection connection = open(action);
            connection.setRequestMethod(method);
            boolean granted = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = granted ? connection.getInputStream() : connection.getErrorStream()) {
                var answer = Json.read(body.readAllBytes());
                if (granted) {
                    return (ObjectNode) answer;
                }
                throw new Refusal(
                        connection.getResponseCode(), answer.path("detail").asText());
            }
        } catch (IOException e) {
            throw new Refusal(
                    UNAVAILABLE,
                    member.name() + " is looked after by the host " + member.host() + ", and does not answer there: "
                            + e.getMessage());
        }
    }

    private HttpURLConnection open(String action) throws IOException {
        return new ServerCalls(new Home(place.home()))
                .open("http://" + member.host() + ":" + member.port() + "/zato/api/lb/servers/" + member.name()
                        + action);
    }
}
