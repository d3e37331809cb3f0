package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.zato.api.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services see the JARs an administrator put beside them. */
class ExtraJarsTest {

    private static final String JAVA =
            """
            import io.zato.api.service.*;
            public class Pay implements Service<Object, Object> {
                public Object handle(Object in, Invocation call) { return acme.Rate.now(); }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"JAVA", "GROOVY"})
    void aServiceUsesAClassOfAJar(Language language) throws Exception {
        jar();
        ExtraJars jars = ExtraJars.in(folder);
        ClassPath path = new ClassPath(jars.loader(), jars.files(), Map.of(), jars.loader());
        String text = language == Language.JAVA ? JAVA : "acme.Rate.now()";
        Compiled compiled = Compiled.of(Source.of("pay", language, text), path);
        assertEquals(5, new Injection().make(compiled).service().handle(null, null));
    }

    @Test
    void withoutJarsServicesSeeTheServerItself() {
        assertSame(
                Service.class.getClassLoader(),
                ExtraJars.in(folder.resolve("none")).loader());
    }

    private void jar() throws IOException {
        Source rate = Source.of(
                "rate", Language.JAVA, "package acme; public class Rate { public static int now() { return 5; } }");
        var classes = new Javac().compile(List.of(rate), ClassPath.bare()).classes();
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("acme.jar")))) {
            jar.putNextEntry(new JarEntry("acme/Rate.class"));
            jar.write(classes.get("acme.Rate"));
        }
    }
}
