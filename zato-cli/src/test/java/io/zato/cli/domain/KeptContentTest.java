package io.zato.cli.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptContentTest {
    private static final String ONE = "aa".repeat(20);
    private static final String OTHER = "bb".repeat(20);

    @TempDir
    Path home;

    private Cluster cluster;

    @BeforeEach
    void make() throws IOException {
        cluster = new Cluster(new Environment(home), "demo", 1);
        Files.createDirectories(cluster.configuration());
        deployed(ONE);
        write(ONE);
    }

    @Test
    void whatAFurtherHostLostIsPutBack() throws IOException {
        further();
        renew();
        Files.delete(content(ONE));
        renew();
        assertEquals("content of " + ONE, Files.readString(content(ONE)));
    }

    @Test
    void whatIsDeployedNoMoreIsForgotten() throws IOException {
        further();
        renew();
        deployed(OTHER);
        write(OTHER);
        Files.delete(content(ONE));
        renew();
        assertFalse(Files.exists(content(ONE)));
        assertTrue(Files.exists(content(OTHER)));
    }

    @Test
    void theFirstHostNeedsNoCopies() throws IOException {
        renew();
        Files.delete(content(ONE));
        renew();
        assertFalse(Files.exists(content(ONE)));
    }

    private void renew() {
        new KeptContent(cluster).renew();
    }

    private void further() {
        Remembered.in(cluster.environment())
                .with(Remembered.HOST, "2")
                .with(Remembered.ADDRESS, "10.0.0.2")
                .with(Remembered.CONTROLLER, "10.0.0.1:9993");
    }

    /** As a host controller notes what it has heard of the domain. */
    private void deployed(String hash) throws IOException {
        Files.writeString(
                cluster.configuration().resolve("domain.cached-remote.xml"), "<content sha1=\"" + hash + "\"/>");
    }

    private void write(String hash) throws IOException {
        Files.createDirectories(content(hash).getParent());
        Files.writeString(content(hash), "content of " + hash);
    }

    private Path content(String hash) {
        return cluster.folder().resolve("data/content/" + hash.substring(0, 2) + "/" + hash.substring(2) + "/content");
    }
}
