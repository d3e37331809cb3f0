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
    private static final int LONG_MILLIS = 120_000;

    /** A Failure, with the supervisor's reason, when it refuses or does not answer. */
    JsonNode get(String path) {
        return call("GET", path, new byte[0]);
    }

    JsonNode post(String path) {
        return call("POST", path, new byte[0]);
    }

    /** The same for what may take a minute. */
    JsonNode post(String path, JsonNode body) {
        return call("POST", path, Json.bytes(body));
    }

    private JsonNode call(String method, String path, byte[] content) {
        try {
            var connection = (HttpURLConnection) URI.create(cluster.frontage().supervisorUrl() + path)
                    .toURL()
                    .openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(content.length == 0 ? MILLIS : LONG_MILLIS);
            String token = new Place(cluster.environment().home()).token();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            if (content.length > 0) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(content);
            }
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
