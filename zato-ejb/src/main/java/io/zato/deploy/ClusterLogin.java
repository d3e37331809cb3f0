package io.zato.deploy;

import io.zato.api.problem.Problem;
import io.zato.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.RealmCallback;

/** What a server proves to the domain controller on another host: the cluster's certificate and the cluster's secret. */
record ClusterLogin(Path keyStore, String secret) implements CallbackHandler {

    private static final String USER = "zato";

    /** That of this server; {@code Problem} 503 where it is in no cluster of ours. */
    static ClusterLogin ofThisServer() {
        return new ClusterLogin(Path.of(required("zato.cluster.keystore")), required("zato.cluster.secret"));
    }

    private static String required(String name) {
        return Settings.text(name)
                .orElseThrow(() -> new Problem(
                        503, "The management of the domain is on another host, and " + name + " is not set here"));
    }

    /** Trusts the certificate of the cluster only, and shows it; {@code Problem} 503 when the key store cannot be read. */
    SSLContext context() {
        char[] password = secret.toCharArray();
        try (InputStream content = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem(503, "The key store of the cluster cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(USER);
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(secret.toCharArray());
            } else if (callback instanceof RealmCallback realm) {
                realm.setText(realm.getDefaultText());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }
}
