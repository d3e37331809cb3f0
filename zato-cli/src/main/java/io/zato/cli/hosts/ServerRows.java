package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.home.Home;
import io.zato.cli.home.ServerCalls;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the servers of this host know of those of other hosts. */
record ServerRows(Cluster cluster) {

    private static final Logger LOG = Logger.getLogger(ServerRows.class.getName());
    private static final String PATH = "/zato/api/servers";
    /** A server that shares the database by itself has a balancer by itself. */
    private static final Pattern OF_CLUSTER = Pattern.compile("server-(\\d{1,2}-)?\\d");

    /** Each with name, pid, state and url; empty while no server of this host can tell. */
    Optional<ArrayNode> read() {
        for (ClusterServer server : cluster.members()) {
            try {
                JsonNode all = get(server.url() + PATH);
                // One that has lost the database knows of itself only.
                if (all.path("items").path(0).path("database").path("answers").asBoolean()) {
                    return Optional.of(others(all.path("items")));
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, server.name() + " cannot tell which servers there are", e);
            }
        }
        return Optional.empty();
    }

    /** Has the balancer beside the server at that URL drop what was decided about another one, which has left. */
    void drop(String url, String name) {
        delete(url + "/zato/api/lb/servers/" + name);
    }

    /** Forgets what a server that has ended left behind, as the server at that URL has it; false when nobody there can. */
    boolean forget(String url, String name) {
        return delete(url + PATH + "/" + name);
    }

    private boolean delete(String url) {
        try {
            HttpURLConnection connection = open(url);
            connection.setRequestMethod("DELETE");
            return connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
        } catch (IOException e) {
            LOG.log(Level.FINE, "Nobody answers at " + url, e);
            return false;
        }
    }

    private ArrayNode others(JsonNode all) {
        Set<String> own = cluster.members().stream().map(ClusterServer::name).collect(Collectors.toSet());
        ArrayNode others = Json.array();
        all.forEach(server -> {
            String name = server.path("name").asText();
            String url = server.path("url").asText();
            if (!own.contains(name) && OF_CLUSTER.matcher(name).matches() && !url.isEmpty()) {
                others.addObject()
                        .put("name", name)
                        .put("pid", server.path("pid").asLong())
                        .put("state", server.path("state").asText())
                        .put("url", url.replaceAll("/$", ""));
            }
        });
        return others;
    }

    private JsonNode get(String url) throws IOException {
        HttpURLConnection connection = open(url);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(url + " answers " + connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            return Json.read(body.readAllBytes());
        }
    }

    private HttpURLConnection open(String url) throws IOException {
        return new ServerCalls(new Home(cluster.environment().home())).open(url);
    }
}
