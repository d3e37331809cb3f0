package io.zato.it.platform;

import io.zato.api.service.Service;
import jakarta.ejb.Stateless;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A user's project: sources compiled against the API, as Maven would with nothing set but the dependencies, and packed. */
public final class ServiceJar {
    private final Path classes;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private String processing = Runtime.version().feature() < 21 ? "-Xlint:none" : "-proc:full";

    private ServiceJar(Path classes) {
        this.classes = classes;
    }

    /** A project whose output lies in a new folder there. */
    public static ServiceJar in(Path folder) {
        try {
            return new ServiceJar(Files.createTempDirectory(folder, "classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A project whose sources are those files. */
    public static ServiceJar of(Path folder, Path sources) {
        ServiceJar jar = in(folder);
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                jar.source(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of one class. */
    public ServiceJar source(String name, String text) {
        sources.add(new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    /** Compiled where annotation processors do not run, and so without what they write. */
    public ServiceJar withoutProcessor() {
        processing = "-proc:none";
        return this;
    }

    /** A further file. */
    public ServiceJar file(String path, byte[] content) {
        try {
            Path file = classes.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles and packs it. */
    public Path pack(Path archive) {
        return pack(archive, "", "");
    }

    /** Compiles and packs it as a WAR, the deployment's structure where a WAR has it. */
    public Path packWar(Path archive) {
        return pack(archive, "WEB-INF/classes/", "WEB-INF/");
    }

    private Path pack(Path archive, String classesAt, String structureAt) {
        compile();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = classes.relativize(file).toString();
                boolean structure = !structureAt.isEmpty() && path.endsWith("jboss-deployment-structure.xml");
                jar.putNextEntry(new JarEntry(structure ? structureAt + file.getFileName() : classesAt + path));
                Files.copy(file, jar);
                jar.closeEntry();
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile() {
        String path = home(Service.class) + File.pathSeparator + home(Stateless.class);
        List<String> options = List.of("-parameters", processing, "-d", classes.toString(), "-cp", path);
        var found = new DiagnosticCollector<JavaFileObject>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, found, options, null, sources)
                .call();
        if (!compiled) {
            throw new AssertionError(found.getDiagnostics().toString());
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
