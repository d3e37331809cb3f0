package io.zato.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Looks into key stores, PKCS12 and JKS, with the passwords that are known. */
record KeyStores(List<String> passwords) {

    private static final List<String> ENDINGS = List.of(".p12", ".pfx", ".jks");

    /** Certificates of a key store: those of its keys or, where it has no key, those that it trusts; none when it does not open. */
    record Content(List<X509Certificate> certificates, boolean ofKeys) {}

    static boolean isOne(Path file) {
        return ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith);
    }

    /** IOException or GeneralSecurityException when it is no key store. */
    Content look(Path file) throws IOException, GeneralSecurityException {
        // without a password a JKS shows its certificates all the same, as some PKCS12 files do
        Stream<char[]> keys = Stream.concat(passwords.stream().map(String::toCharArray), Stream.of((char[]) null));
        for (char[] password : (Iterable<char[]>) keys::iterator) {
            Content content = look(file, password);
            if (!content.certificates().isEmpty()) {
                return content;
            }
        }
        return new Content(List.of(), false);
    }

    private static Content look(Path file, char[] password) throws IOException, GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            List<X509Certificate> own = new ArrayList<>();
            List<X509Certificate> trusted = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                add(store, alias, store.isKeyEntry(alias) ? own : trusted);
            }
            return own.isEmpty() ? new Content(trusted, false) : new Content(own, true);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                return new Content(List.of(), false);
            }
            throw e;
        }
    }

    private static void add(KeyStore store, String alias, List<X509Certificate> found) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate[] certificates = chain == null ? new Certificate[] {store.getCertificate(alias)} : chain;
        Arrays.stream(certificates)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .forEach(found::add);
    }
}
