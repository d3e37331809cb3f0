package io.zato.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Settings;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CreationTest {
    private static final Settings NOTHING = Settings.of(Map.of(), Path.of("nowhere"));

    @TempDir
    Path home;

    @Test
    void severalServersNeedADatabaseTheyCanShare() {
        var refusal = assertThrows(Failure.class, () -> database().check(NOTHING, 2));
        assertTrue(refusal.getMessage().contains("--db-url"), refusal::getMessage);
        assertThrows(Failure.class, () -> database("--db-url", "jdbc:h2:mem:x").check(NOTHING, 2));
        assertThrows(Failure.class, () -> database("--db-url", "postgresql://x").check(NOTHING, 1));
        database().check(NOTHING, 1);
        database("--db-url", "jdbc:postgresql://db/zato").check(NOTHING, 2);
        database().check(Settings.of(Map.of("ZATO_DB_URL", "jdbc:postgresql://db/zato"), Path.of("nowhere")), 2);
    }

    @Test
    void whatWasGivenIsReadAtEveryLaterStart() throws IOException {
        Path file = Files.writeString(home.resolve("zato.properties"), "#zato.db.url=\n");
        Settings variables = Settings.of(Map.of("ZATO_DB_PASSWORD", "c:\\pass=word"), Path.of("nowhere"));
        database("--db-url", "jdbc:postgresql://db/zato?a=b", "--db-user", "anna")
                .remember(variables, file);
        Settings later = Settings.of(Map.of(), file);
        assertEquals("jdbc:postgresql://db/zato?a=b", later.get("zato.db.url").orElseThrow());
        assertEquals("anna", later.get("zato.db.user").orElseThrow());
        assertEquals("c:\\pass=word", later.get("zato.db.password").orElseThrow());
    }

    @Test
    void onlyTheOwnerCanReadWhatProtectsTheServersTalk() throws IOException, GeneralSecurityException {
        Cluster cluster = new Cluster(new Environment(home), "demo", 2);
        new Secrets(cluster).create();
        for (Path file : new Path[] {cluster.secretFile(), cluster.keyStore()}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertTrue(cluster.environment()
                .keyStorePasswords()
                .contains(Files.readString(cluster.secretFile()).strip()));
        char[] secret = Files.readString(cluster.secretFile()).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(cluster.keyStore())) {
            store.load(stream, secret);
        }
        assertEquals(32, store.getKey("zato", secret).getEncoded().length);
    }

    private static Database database(String... options) {
        Database database = new Database();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("database", CommandLine.Model.CommandSpec.forAnnotatedObject(database)));
        line.parseArgs(options);
        return database;
    }
}
