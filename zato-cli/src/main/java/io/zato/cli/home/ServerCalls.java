package io.zato.cli.home;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks servers of the environment's cluster, on this host and others, which all know the environment's token. */
public record ServerCalls(Home home) {

    private static final int MILLIS = 5_000;

    /** To that URL, nothing sent yet; a server that hangs is waited for no longer than some seconds. */
    public HttpURLConnection open(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + home.token().orElse(""));
        return connection;
    }
}
