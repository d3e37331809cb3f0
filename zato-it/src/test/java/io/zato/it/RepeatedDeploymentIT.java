package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service is deployed again and again: memory stays where it was, and no caller notices. */
@Tag("long")
class RepeatedDeploymentIT {
    private static final int WARM_UP = 200;
    private static final int TIMES = 800;
    private static final double MOST_KILOBYTES = 1024;
    private static final Pattern USED = Pattern.compile("Both: +([\\d.]+) KB used");
    private static final String JAVA =
            """
            import io.zato.api.service.*;
            public class Times implements Service<Times.In, Times.Out> {
                public record In(int number) {}
                public record Out(int number) {}
                @jakarta.inject.Inject io.zato.api.kind.Codec codec;
                public Out handle(In in, Invocation call) {
                    return codec.convert(new Out(shop.Number.of(in.number()) * %d), Out.class);
                }
            }
            """;
    private static final String LIBRARY =
            "package shop; public class Number { public static int of(int number) { return number; } }";
    private static final String GROOVY = "[number: [input.number].collect { it * %d }[0]]";

    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-redeployed");

    @TempDir
    Path folder;

    /** Without the optimising compiler: its profiles lie in metaspace too and grow with whatever runs more often. */
    @BeforeAll
    static void start() {
        own.environment()
                .with("ZATO_JAVA_OPTS", "-XX:TieredStopAtLevel=1")
                .zato("start")
                .exits(0);
    }

    @Test
    void javaLeavesNothingInMetaspace() {
        deploy("it.number", "text/x-java-source", LIBRARY);
        assertFlat("it.java", "text/x-java-source", JAVA);
    }

    @Test
    void groovyLeavesNothingInMetaspace() {
        assertFlat("it.groovy", "text/x-groovy", GROOVY);
    }

    private static void assertFlat(String name, String type, String source) {
        redeploy(name, type, source, WARM_UP);
        double before = metaspace();
        redeploy(name, type, source, TIMES);
        double growth = metaspace() - before;
        assertTrue(growth <= MOST_KILOBYTES, TIMES + " redeployments grew metaspace by " + growth + " KB");
    }

    private static void redeploy(String name, String type, String source, int times) {
        for (int i = 1; i <= times; i++) {
            deploy(name, type, source.formatted(i));
            Answer answer = own.environment()
                    .admin()
                    .post("/zato/api/services/" + name + "/invoke", Map.of("number", 2))
                    .is(200);
            assertEquals(2 * i, answer.json().path("number").asInt());
        }
    }

    private static void deploy(String name, String type, String source) {
        Answer answer = own.environment().admin().send("PUT", "/zato/api/services/" + name + "/source", type, source);
        assertTrue(answer.status() < 300, answer::toString);
    }

    /** In KB, after everything that can go is gone. */
    private static double metaspace() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd") + " "
                + own.environment().pid();
        own.environment().shell(jcmd + " GC.run && " + jcmd + " GC.run").exits(0);
        Outcome basic =
                own.environment().shell(jcmd + " VM.metaspace basic scale=KB").exits(0);
        Matcher used = USED.matcher(basic.stdout());
        assertTrue(used.find(), basic::toString);
        return Double.parseDouble(used.group(1));
    }

    /** Load by wrk over 32 connections that are kept alive; four callers look at what they are answered. */
    @ParameterizedTest
    @CsvSource({"text/x-java-source", "text/x-groovy"})
    void underLoadNoCallFailsAndNoAnswerIsMixed(String language) throws IOException {
        deploy("it.load", language, numbered(language, 0));
        own.environment()
                .admin()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.load", "url_path", "/it/load", "service", "it.load", "max_concurrency", 64))
                .is(201);
        var stop = new AtomicBoolean();
        var callers = Executors.newCachedThreadPool();
        try {
            var load = CompletableFuture.supplyAsync(this::wrk, callers);
            var calls = java.util.stream.Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> calls(stop), callers))
                    .limit(4)
                    .toList();
            for (int i = 1; i <= 50 || !load.isDone(); i++) {
                deploy("it.load", language, numbered(language, i));
            }
            String report = load.join().exits(0).stdout();
            stop.set(true);
            calls.forEach(call -> assertTrue(call.join() > 0));
            assertFalse(report.contains("Non-2xx") || report.contains("Socket errors"), report);
        } finally {
            stop.set(true);
            callers.shutdownNow();
            own.environment()
                    .admin()
                    .delete("/zato/api/objects/channel_rest/it.load")
                    .is(204);
            own.environment().admin().delete("/zato/api/services/it.load").is(204);
        }
    }

    private Outcome wrk() {
        try {
            Path post = Files.writeString(
                    folder.resolve("post.lua"),
                    "wrk.method='POST' wrk.headers['Content-Type']='application/json' wrk.body='{\"number\":2}'");
            return own.environment()
                    .shell("wrk -t1 -c32 -d20s -s " + post + " "
                            + own.environment().url() + "/it/load");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How many calls were answered, each by code and type of the same version. */
    private static int calls(AtomicBoolean stop) {
        int answered = 0;
        while (!stop.get()) {
            String body = own.environment()
                    .anonymous()
                    .post("/it/load", Map.of("number", 2))
                    .is(200)
                    .body();
            assertTrue(body.matches("\\{\"code\":(\\d+),\"type\":\\1}"), body);
            answered++;
        }
        return answered;
    }

    private static String numbered(String language, int version) {
        if (language.equals("text/x-groovy")) {
            return "[code: %1$d, type: Type.version()]\nclass Type { static int version() { %1$d } }"
                    .formatted(version);
        }
        return """
                import io.zato.api.service.*;
                public class Load implements Service<Load.In, Load.Out> {
                    public record In(int number) { static int version() { return %1$d; } }
                    public record Out(int code, int type) {}
                    public Out handle(In in, Invocation call) { return new Out(%1$d, In.version()); }
                }
                """
                .formatted(version);
    }
}
