package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificate the server shows on its HTTPS port: the administrator's own, else one it made and signed itself. */
record Tls(Environment environment, Settings settings) {
    static final String PEM = "zato.tls.certificate";
    private static final String KEY = "zato.tls.key";
    static final String STORE = "zato.tls.keystore";
    static final String PASSWORD = "zato.tls.password";
    static final String CLIENTS = "zato.tls.client.ca";

    /** Has the certificate ready and returns the key store the server is to read; refuses what cannot be used, saying why. */
    Path prepare() {
        try {
            Files.createDirectories(folder());
            ownerOnly(folder(), "rwx------");
            Optional<Identity> given = given();
            Path store = folder().resolve(given.isPresent() ? "given.p12" : "self-signed.p12");
            Identity shown = given.isPresent() ? saved(given.get(), store) : selfSigned(store);
            shown.export(folder().resolve("certificate.pem"));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder(), e);
        }
    }

    /** The same certificate with its key in one PEM file, as a load balancer reads it. */
    Path balancerFile() {
        Identity identity = Identity.in(prepare(), Identity.PASSWORD);
        Path file = folder().resolve("balancer.pem");
        Path draft = folder().resolve("balancer.pem.new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            ownerOnly(draft, "rw-------");
            identity.exportWithKey(draft);
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder(), e);
        }
    }

    /** Those with the administrator's own certificate and key; none where it is ours. */
    List<Path> files() {
        return Stream.of(PEM, KEY, STORE)
                .map(settings::get)
                .flatMap(Optional::stream)
                .map(Path::of)
                .toList();
    }

    /** Where they are, whatever directory a process of the environment is in. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        for (String setting : List.of(PEM, KEY, STORE)) {
            settings.get(setting)
                    .ifPresent(file -> variables.put(
                            setting.toUpperCase(Locale.ROOT).replace('.', '_'),
                            Path.of(file).toAbsolutePath().toString()));
        }
        return variables;
    }

    /** Who signs the certificates of callers, a PEM file; empty where callers need none. */
    Optional<Path> clientAuthorities() {
        Optional<Path> file = settings.get(CLIENTS).map(Path::of).map(Path::toAbsolutePath);
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new Failure("Cannot read " + path + " (ZATO_TLS_CLIENT_CA).");
        });
        return file;
    }

    private static Identity selfSigned(Path store) throws IOException {
        if (Files.exists(store)) {
            Identity kept = Identity.in(store, Identity.PASSWORD);
            if (!kept.isNearItsEnd()) {
                return kept;
            }
        }
        SelfSigned.create(store);
        ownerOnly(store, "rw-------");
        return Identity.in(store, Identity.PASSWORD);
    }

    private Optional<Identity> given() {
        Optional<Path> pem = settings.get(PEM).map(Path::of);
        Optional<Path> key = settings.get(KEY).map(Path::of);
        if (pem.isPresent() != key.isPresent()) {
            throw new Failure("ZATO_TLS_CERTIFICATE and ZATO_TLS_KEY belong together: set both or none.");
        }
        if (pem.isPresent()) {
            return Optional.of(PemFiles.read(pem.get(), key.get()));
        }
        return settings.get(STORE)
                .map(Path::of)
                .map(store -> Identity.in(store, settings.get(PASSWORD).orElse("")));
    }

    private static Identity saved(Identity identity, Path store) throws IOException {
        Path draft = store.resolveSibling(store.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        ownerOnly(draft, "rw-------");
        identity.save(draft);
        Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return identity;
    }

    private Path folder() {
        return environment.home().resolve("tls");
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
