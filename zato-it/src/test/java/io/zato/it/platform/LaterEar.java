package io.zato.it.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The platform as built, under another version's number and with migrations of its own besides. */
public record LaterEar(String version, Map<String, String> migrations) {
    private static final Path BUILT = Environment.root().resolve("zato-server/target/zato/zato.ear");

    public static LaterEar of(String version) {
        return new LaterEar(version, Map.of());
    }

    /** The same with a migration, named as Flyway names them. */
    public LaterEar migrating(String script, String sql) {
        Map<String, String> more = new LinkedHashMap<>(migrations);
        more.put(script, sql);
        return new LaterEar(version, more);
    }

    /** Written into that folder. */
    public Path in(Path folder) {
        Path ear = folder.resolve("zato-" + version + ".ear");
        try (InputStream built = Files.newInputStream(BUILT);
                OutputStream later = Files.newOutputStream(ear)) {
            copy(built, later, Map.of());
            return ear;
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
                case "io/zato/settings/version.txt" -> out.write(version.getBytes(StandardCharsets.UTF_8));
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
