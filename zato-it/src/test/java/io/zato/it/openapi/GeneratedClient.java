package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zato.it.platform.Environment;
import jakarta.annotation.Nullable;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Java client that openapi-generator makes of a document; it is compiled together with a class that uses it. */
record GeneratedClient(Path folder) {
    private static final Path GENERATOR =
            Environment.root().resolve("zato-it/target/generator/openapi-generator-cli.jar");
    private static final String OPTIONS = "useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true,"
            + "annotationLibrary=none,documentationProvider=none,invokerPackage=client,apiPackage=client.api,modelPackage=client.model";
    /** What generated code needs to be compiled. */
    private static final List<Class<?>> LIBRARIES =
            List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class, JavaTimeModule.class, Nullable.class);

    /** Calls the static {@code call} of that class with those arguments and returns what it returns. */
    String call(Path document, String caller, String... arguments) throws Exception {
        generate(document);
        Files.writeString(folder.resolve("Caller.java"), caller);
        compile();
        var classes = new URL[] {folder.resolve("classes").toUri().toURL()};
        try (var loader = new URLClassLoader(classes, GeneratedClient.class.getClassLoader())) {
            var call = loader.loadClass("Caller").getMethod("call", String[].class);
            return (String) call.invoke(null, (Object) arguments);
        }
    }

    private void generate(Path document) throws IOException, InterruptedException {
        Path log = folder.resolve("generator.log");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--input-spec",
                        document.toString(),
                        "--generator-name",
                        "java",
                        "--library",
                        "native",
                        "--output",
                        folder.toString(),
                        "--global-property",
                        "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties",
                        OPTIONS)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertTrue(ended, said);
        assertEquals(0, process.exitValue(), said);
    }

    private void compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-nowarn", "-proc:none", "-d", folder + "/classes", "-cp", classPath());
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(sources());
            var task = compiler.getTask(said, manager, null, options, null, sources);
            assertTrue(task.call(), said::toString);
        }
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String classPath() {
        return LIBRARIES.stream()
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
