package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** The management of a cluster's domain controller over the network, which knows us by the cluster's certificate and secret. */
final class DomainController {

    /** Who the hosts of a cluster are to each other. */
    static final String USER = "zato";

    private static final int MILLIS = 15_000;

    private final String address;
    private final String secret;
    private final SSLContext context;

    static {
        // WildFly's realm has MD5, which the JDK leaves out by itself; here it runs inside TLS with both sides'
        // certificates.
        System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
    }

    DomainController(String address, Invitation invitation) {
        this.address = address;
        this.secret = invitation.secret();
        this.context = context(invitation.keyStore(), secret.toCharArray());
    }

    /** The result; empty when it is refused. A Failure when nobody answers there who belongs to the cluster. */
    Optional<JsonNode> run(String operation, String[] where, ObjectNode parameters) {
        ObjectNode request = parameters.deepCopy().put("operation", operation);
        ArrayNode path = request.putArray("address");
        for (int i = 0; i < where.length; i += 2) {
            path.addObject().put(where[i], where[i + 1]);
        }
        JsonNode answer = post(request);
        return answer.path("outcome").asText().equals("success")
                ? Optional.of(answer.path("result"))
                : Optional.empty();
    }

    private JsonNode post(ObjectNode request) {
        try {
            HttpsURLConnection connection = open();
            try (OutputStream body = connection.getOutputStream()) {
                body.write(Json.bytes(request));
            }
            int status = connection.getResponseCode();
            if (status == HttpsURLConnection.HTTP_UNAUTHORIZED) {
                throw new Failure(foreign());
            }
            try (InputStream answer = status < HttpsURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream()) {
                return Json.read(answer.readAllBytes());
            }
        } catch (SSLException e) {
            throw new Failure(Failure.REFUSED, foreign() + " (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new Failure(
                    Failure.UNREACHABLE,
                    "The cluster's first host does not answer at " + address + " (" + e.getMessage()
                            + "): is the cluster running, was it made with --address, is the port open?",
                    e);
        }
    }

    private String foreign() {
        return "Who answers at " + address
                + " is not the cluster of this invitation: name its first host, or take a new"
                + " invitation from there";
    }

    private HttpsURLConnection open() throws IOException {
        var connection = (HttpsURLConnection)
                URI.create("https://" + address + "/management").toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        // All hosts show the one certificate, which nobody else has: the name in it says nothing.
        connection.setHostnameVerifier((name, session) -> true);
        connection.setAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(USER, secret.toCharArray());
            }
        });
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        return connection;
    }

    private static SSLContext context(byte[] content, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure(Failure.REFUSED, "The key store of the invitation cannot be read: " + e.getMessage(), e);
        }
    }
}
