package io.zato.cli.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The call that the quickstart ends with, as user crm. */
record ExampleCall(String url, String password) {
    private static final String PATH = "/crm/customer/42";
    private static final int PATIENCE_MILLIS = 30_000;

    record Answer(int status, String body) {

        boolean isAnswer() {
            return status == HttpURLConnection.HTTP_OK;
        }
    }

    /** The same call as a user types it. */
    String line() {
        return "curl -u crm:$" + ExamplePassword.VARIABLE + " " + url + PATH;
    }

    Answer send() {
        try {
            var connection = (HttpURLConnection) URI.create(url + PATH).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setRequestProperty("Authorization", "Basic " + credentials());
            int status = connection.getResponseCode();
            return new Answer(status, body(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot call " + url + PATH, e);
        }
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString(("crm:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String body(InputStream stream) throws IOException {
        try (InputStream body = stream) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
