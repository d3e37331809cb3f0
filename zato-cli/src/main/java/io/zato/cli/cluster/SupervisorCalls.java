package io.zato.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the supervisor of this machine's part of a cluster. */
record SupervisorCalls(Cluster cluster) {
    private static final int MILLIS = 10_000;

    /** A Failure, with the supervisor's reason, when it refuses or does not answer. */
    JsonNode get(String path) {
        return call("GET", path);
    }

    JsonNode post(String path) {
        return call("POST", path);
    }

    private JsonNode call(String method, String path) {
        try {
            var connection = (HttpURLConnection) URI.create(cluster.frontage().supervisorUrl() + path)
                    .toURL()
                    .openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            String token = new Place(cluster.environment().home()).token();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            boolean granted = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = granted ? connection.getInputStream() : connection.getErrorStream()) {
                JsonNode answer = Json.read(body.readAllBytes());
                if (granted) {
                    return answer;
                }
                throw new Failure(answer.path("detail").asText());
            }
        } catch (IOException e) {
            throw new Failure(
                    Failure.UNREACHABLE,
                    "The supervisor of the cluster does not answer; its log is "
                            + new Place(cluster.environment().home()).log(),
                    e);
        }
    }
}
