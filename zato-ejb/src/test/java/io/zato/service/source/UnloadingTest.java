package io.zato.service.source;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import io.zato.runtime.DeployedService;
import io.zato.schema.JsonCodec;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The classes of a version that was replaced are freed, whatever it was written in and whatever JSON it was given. */
class UnloadingTest {

    private static final int TIMES = 200;
    private static final String JAVA =
            """
            import io.zato.api.service.*;
            public class Twice implements Service<Twice.In, Twice.Out> {
                public record In(@jakarta.validation.constraints.Min(1) int number, @jakarta.validation.Valid Of of) {}
                public record Of(@jakarta.validation.constraints.NotBlank String name) {}
                public record Out(int number) {}
                public Out handle(In in, Invocation call) { return new Out(in.number() * 2); }
            }
            """;
    private static final String GROOVY = "[number: [input.number].collect { it * 2 }[0]]";

    @Test
    void javaIsFreed() throws Exception {
        freed(Language.JAVA, JAVA);
    }

    @Test
    void groovyIsFreed() throws Exception {
        freed(Language.GROOVY, GROOVY);
    }

    private static void freed(Language language, String text) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            loaders.add(used(Source.of("twice", language, text)));
        }
        // The latest is the one that serves.
        loaders.remove(TIMES);
        clearSoftReferences();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    System.gc();
                    assertEquals(List.of(), alive(loaders));
                });
    }

    /** Deploys one version, calls it as a channel does, takes it away. */
    private static WeakReference<ClassLoader> used(Source source) throws Exception {
        Compiled compiled = Compiled.of(source, ClassPath.bare());
        var made = new Injection().make(compiled);
        Class<?> type = made.service().getClass();
        try (DeployedService service =
                new DeployedService("twice", type, made.service(), Set.of(), JsonCodec.INSTANCE::forgetClasses)) {
            Object answer = service.run(Map.of("number", 21, "of", Map.of("name", "Ann")), null);
            assertEquals("{\"number\":42}", JsonCodec.INSTANCE.text(answer));
            if (source.language() == Language.JAVA) {
                Problem refusal = assertThrows(Problem.class, () -> service.run(Map.of("number", "many"), null));
                assertEquals("number", refusal.errors().get(0).field());
            }
        }
        return new WeakReference<>(compiled.service().orElseThrow().getClassLoader());
    }

    /** Which versions are. */
    private static List<Integer> alive(List<WeakReference<ClassLoader>> loaders) {
        return IntStream.range(0, loaders.size())
                .filter(i -> loaders.get(i).get() != null)
                .boxed()
                .toList();
    }

    /** The JVM clears every soft reference before it runs out of memory. */
    private static void clearSoftReferences() {
        List<long[]> ballast = new ArrayList<>();
        try {
            while (true) {
                ballast.add(new long[8 << 20]);
            }
        } catch (OutOfMemoryError full) {
            ballast.clear();
        }
    }
}
