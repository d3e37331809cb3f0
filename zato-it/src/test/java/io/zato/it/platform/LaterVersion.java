package io.zato.it.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The platform as built, under another version's number and with migrations of its own besides. */
public record LaterVersion(String version, Map<String, String> migrations) {
    private static final Path BUILT = Environment.root().resolve("zato-server/target/zato");
    private static final String EAR = "zato.ear";

    public static LaterVersion of(String version) {
        return new LaterVersion(version, Map.of());
    }

    /** The same with a migration, named as Flyway names them. */
    public LaterVersion migrating(String script, String sql) {
        Map<String, String> more = new LinkedHashMap<>(migrations);
        more.put(script, sql);
        return new LaterVersion(version, more);
    }

    /** Its EAR, written into that folder. */
    public Path ear(Path folder) {
        return renumbered(BUILT.resolve(EAR), folder.resolve("zato-" + version + ".ear"));
    }

    /** All of it in that folder of the build, as somebody unzips it. */
    public Path server(Path folder) {
        Path server = folder.resolve("zato-" + version);
        Environment.root("rm -rf %2$s && cp -al %1$s %2$s".formatted(BUILT, server), Duration.ofMinutes(1))
                .exits(0);
        String commandLine = "lib/"
                + Environment.root("cd %s/lib && ls zato-cli-*.jar".formatted(BUILT), Duration.ofMinutes(1))
                        .exits(0)
                        .stdout()
                        .trim();
        for (String archive : List.of(EAR, commandLine)) {
            // the copy is a link: what was built must stay
            delete(server.resolve(archive));
            renumbered(BUILT.resolve(archive), server.resolve(archive));
        }
        return server;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path renumbered(Path built, Path later) {
        try (InputStream in = Files.newInputStream(built);
                OutputStream out = Files.newOutputStream(later)) {
            copy(in, out, Map.of());
            return later;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream from, OutputStream to, Map<String, String> added) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            switch (entry.getName()) {
                case "zato-ejb.jar" -> out.write(engine(in));
                case "io/zato/settings/version.txt", "io/zato/cli/run/version.txt" ->
                    out.write(version.getBytes(StandardCharsets.UTF_8));
                default -> in.transferTo(out);
            }
            out.closeEntry();
        }
        for (Map.Entry<String, String> script : added.entrySet()) {
            out.putNextEntry(new ZipEntry("db/migration/" + script.getKey()));
            out.write(script.getValue().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        out.finish();
    }

    private byte[] engine(InputStream jar) throws IOException {
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        copy(jar, later, migrations);
        return later.toByteArray();
    }
}
