package io.zato.api.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.deployment.Descriptors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code with services gets the files by which it stands on the platform; other code gets none. */
class DescriptorProcessorTest {

    private static final String SERVICE =
            """
            import io.zato.api.service.*;
            @ServiceName("x") public class X implements Service<Object, Object> {
                public Object handle(Object input, Invocation call) { return 1; }
            }
            """;

    @TempDir
    private Path output;

    @Test
    void writesWhatADeploymentWithServicesNeeds() throws IOException {
        assertEquals("", compile(SERVICE));
        assertEquals(Descriptors.STRUCTURE_CONTENT, Files.readString(output.resolve(Descriptors.STRUCTURE)));
        assertEquals(
                "io.zato.api.deployment.ServiceExtension\n", Files.readString(output.resolve(Descriptors.EXTENSION)));
        assertEquals(Descriptors.BEANS_CONTENT, Files.readString(output.resolve(Descriptors.BEANS)));
        assertTrue(Files.readString(output.resolve(Descriptors.EJB)).contains("io.zato.api.problem.Problem"));
    }

    @Test
    void codeThatCallsServicesNeedsThemToo() {
        assertEquals("", compile("public class X { @jakarta.inject.Inject io.zato.api.service.Services services; }"));
        assertTrue(Files.exists(output.resolve(Descriptors.STRUCTURE)));
        assertEquals(
                "", compile("public class Y { @jakarta.inject.Inject Y(io.zato.api.service.Services services) {} }"));
    }

    @Test
    void otherCodeIsLeftAlone() {
        assertEquals("", compile("public class X { @jakarta.inject.Inject Runnable other; }"));
        assertFalse(Files.exists(output.resolve("META-INF")));
    }

    @Test
    void compilingAgainChangesNothing() {
        assertEquals("", compile(SERVICE));
        assertEquals("", compile(SERVICE));
    }

    @Test
    void aFileOfTheProjectsOwnStaysAndTheMissingLineIsNamed() throws IOException {
        Files.createDirectories(output.resolve("META-INF"));
        Files.writeString(output.resolve(Descriptors.STRUCTURE), "<mine/>");
        String said = compile(SERVICE);
        assertTrue(said.contains(Descriptors.STRUCTURE) && said.contains(Descriptors.STRUCTURE_LINE), said);
        assertEquals("<mine/>", Files.readString(output.resolve(Descriptors.STRUCTURE)));
    }

    /** What the processor says. */
    private String compile(String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        String name = source.contains("class Y") ? "Y" : "X";
        var file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var options = List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path"));
        var task = compiler.getTask(null, null, said, options, null, List.of(file));
        task.setProcessors(List.of(new DescriptorProcessor()));
        assertTrue(task.call(), () -> said.getDiagnostics().toString());
        return said.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .collect(Collectors.joining("\n"));
    }
}
