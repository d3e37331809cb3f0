package io.zato.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services as files: Java beside Groovy, what they share, what is injected, and the folder that deploys them. */
class ServiceFilesIT {
    private static final String NAME = "it.java.greet";
    private static final String JAVA = "text/x-java-source";
    private static final String GREET =
            """
            package it;
            import io.zato.api.service.*;
            @ServiceName("it.java.greet")
            public class Greet implements Service<Greet.In, Greet.Out> {
                public record In(String name) {}
                public record Out(String text) {}
                public Out handle(In in, Invocation call) { return new Out("Hello " + in.name()); }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path temporary;

    @Test
    void aJavaFileIsDeployedUnderTheNameItDeclares() throws IOException {
        scratch.willMakeService(NAME);
        Path file = Files.writeString(temporary.resolve("Greet.java"), GREET);
        platform.zato("deploy", file.toString()).exits(0).says(NAME);
        assertEquals("Hello Ann", text(greet()));
        put("it.other", GREET).isProblem(422).says("@ServiceName");
    }

    @Test
    void whatDoesNotCompileIsNamedWithFileAndLine() throws IOException {
        scratch.willMakeService(NAME);
        put(NAME, GREET).is(201);
        var error =
                put(NAME, GREET.replace("in.name()", "in.nam()")).isProblem(422).firstError();
        assertEquals(7, error.path("line").asInt());
        assertEquals(NAME + ".java", error.path("file").asText());
        assertEquals("Hello Ann", text(greet()));
        Path file = Files.writeString(temporary.resolve("Greet.java"), GREET.replace("String text", "Strin text"));
        platform.zato("deploy", file.toString()).exits(1).matches("Greet\\.java\\W+(line )?6\\b");
    }

    @Test
    void everyRedeploymentAnswersWithItsOwnCode() {
        scratch.willMakeService(NAME);
        put(NAME, GREET).is(201);
        scratch.channel("/it/java-greet", NAME);
        for (int i = 0; i < 20; i++) {
            put(NAME, GREET.replace("Hello", "Hello " + i));
            assertEquals("Hello " + i + " Ann", text(platform.anonymous().post("/it/java-greet", ann())));
        }
    }

    @Test
    void underLoadNoCallFailsAndEveryAnswerIsOfOneVersion() throws Exception {
        scratch.willMakeService(NAME);
        put(NAME, numbered(0)).is(201);
        scratch.channel("/it/java-load", NAME);
        var stop = new AtomicBoolean();
        var callers = Executors.newFixedThreadPool(4);
        try {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                calls.add(callers.submit(() -> calls(stop)));
            }
            for (int i = 1; i <= 50; i++) {
                put(NAME, numbered(i)).is(200);
            }
            stop.set(true);
            for (var call : calls) {
                assertTrue(call.get() > 0);
            }
        } finally {
            stop.set(true);
            callers.shutdownNow();
        }
    }

    /** How many calls were answered, each by code and type of the same version. */
    private static int calls(AtomicBoolean stop) {
        int answered = 0;
        while (!stop.get()) {
            String text = text(platform.anonymous().post("/it/java-load", ann()));
            assertTrue(text.matches("(\\d+) Ann \\1"), text);
            answered++;
        }
        return answered;
    }

    private static String numbered(int version) {
        return GREET.replace("\"Hello \" + in.name()", "\"" + version + " \" + in.name() + \" \" + In.VERSION")
                .replace(
                        "record In(String name) {}",
                        "record In(String name) { static int VERSION = " + version + "; }");
    }

    @Test
    void aChangedLibraryRecompilesItsUsersOrChangesNothing() {
        scratch.willMakeService("it.prices");
        scratch.willMakeService(NAME);
        assertEquals(
                "library",
                put("it.prices", prices("7")).is(201).json().path("state").asText());
        scratch.willMakeService("it.price.cents");
        put(NAME, GREET.replace("\"Hello \" + in.name()", "\"\" + shop.Prices.of()"))
                .is(201);
        put("it.price.cents", cents()).is(201);
        assertEquals("7", text(greet()));
        assertEquals("700", text(invoke("it.price.cents")));
        put("it.prices", prices("8")).is(200);
        assertEquals("8", text(greet()));
        assertEquals("800", text(invoke("it.price.cents")));
        // one of the two would compile
        put("it.prices", prices("9").replace("of()", "of(int... any)").replace("int of", "long of"))
                .isProblem(422)
                .says("it.price.cents");
        assertEquals("8", text(greet()));
        assertEquals("800", text(invoke("it.price.cents")));
        platform.api().delete("/zato/api/services/it.prices").isProblem(409).says(NAME);
    }

    @Test
    void aUserThatIsOffIsInNobodysWayAndCompiledWhenItIsSwitchedOn() {
        scratch.willMakeService("it.prices");
        scratch.willMakeService("it.price.cents");
        put("it.prices", prices("7")).is(201);
        put("it.price.cents", cents()).is(201);
        platform.zato("service", "disable", "it.price.cents").exits(0);
        put("it.prices", prices("8").replace("of()", "at()")).is(200);
        platform.zato("service", "enable", "it.price.cents").exits(1).says("it.price.cents.java");
        assertEquals(
                "inactive",
                platform.api()
                        .get("/zato/api/services/it.price.cents")
                        .json()
                        .path("state")
                        .asText());
        put("it.prices", prices("9")).is(200);
        platform.zato("service", "enable", "it.price.cents").exits(0);
        assertEquals("900", text(invoke("it.price.cents")));
    }

    private static String cents() {
        return GREET.replace(NAME, "it.price.cents")
                .replace(
                        "return new Out(\"Hello \" + in.name());",
                        "int cents = 100 * shop.Prices.of(); return new Out(\"\" + cents);");
    }

    @Test
    void fieldsAreInjectedAndTransactionsKept() {
        scratch.willMakeService(NAME);
        String fields =
                """
                @jakarta.annotation.Resource(lookup = "java:/zato/db") javax.sql.DataSource database;
                @jakarta.inject.Inject io.zato.api.kind.Codec codec;
                @jakarta.annotation.Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
                jakarta.transaction.TransactionSynchronizationRegistry transaction;
                public Out handle""";
        put(
                        NAME,
                        GREET.replace("public Out handle", fields)
                                .replace(
                                        "@ServiceName",
                                        "@jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.REQUIRED)\n@ServiceName")
                                .replace(
                                        "\"Hello \" + in.name()",
                                        "(database != null) + \" \" + (codec != null) + \" \" + transaction.getTransactionStatus()"))
                .is(201);
        assertEquals("true true 0", text(greet()));
        put(NAME, GREET.replace("public Out", "@jakarta.inject.Inject Out out; public Out"))
                .isProblem(422)
                .says("@Inject");
    }

    @Test
    void aCallThatTakesTooLongIsInterrupted() {
        scratch.service("it.slow", "new java.util.concurrent.CountDownLatch(1).await()");
        platform.api()
                .patch("/zato/api/services/it.slow", Map.of("timeout", "200ms"))
                .is(200);
        invoke("it.slow").isProblem(504);
        scratch.service("it.slow", "1");
        invoke("it.slow").is(200);
    }

    @Test
    void aSlowCallIsInTheLog() throws IOException {
        scratch.service("it.slow", "java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L); 1");
        platform.api()
                .patch("/zato/api/services/it.slow", Map.of("slow_threshold", "5ms"))
                .is(200);
        invoke("it.slow").is(200);
        assertTrue(Files.readString(platform.environment().log()).contains("Service it.slow is slow"));
    }

    @Test
    void aDisabledServiceIs503() {
        scratch.service("it.slow", "1");
        platform.zato("service", "disable", "it.slow").exits(0);
        invoke("it.slow").isProblem(503);
        platform.zato("service", "enable", "it.slow").exits(0);
        invoke("it.slow").is(200);
    }

    @Test
    void aServiceCanBeCalledLater() {
        scratch.service("it.later", "call.log.warning('later with ' + input.name)");
        scratch.service("it.now", "call.invokeAsync('it.later', [name: 'Ann']); 'done'");
        invoke("it.now").is(200);
        await().until(() -> Files.readString(platform.environment().log()), log -> log.contains("later with Ann"));
    }

    @Test
    void filesInTheFolderAreDeployedWhenTheyAreWhole() throws IOException {
        scratch.willMakeService("it.folder");
        Path folder = platform.environment().home().resolve("services");
        Path file = folder.resolve("it.folder.groovy");
        move("[text: = 1]", file);
        waitFor(folder.resolve("it.folder.groovy.failed"));
        assertTrue(Files.readString(folder.resolve("it.folder.groovy.failed")).contains("it.folder.groovy:1:"));
        move("[text: 'from a file']", file);
        waitFor(folder.resolve("it.folder.groovy.ok"));
        assertFalse(Files.exists(folder.resolve("it.folder.groovy.failed")));
        assertEquals("from a file", text(invoke("it.folder")));
        Files.delete(file);
        Files.delete(folder.resolve("it.folder.groovy.ok"));
        assertEquals("from a file", text(invoke("it.folder")));
    }

    @Test
    void aFileThatIsStillWrittenIsNotRead() throws IOException {
        scratch.willMakeService("it.growing");
        Path file = platform.environment().home().resolve("services/it.growing.groovy");
        Path failed = file.resolveSibling("it.growing.groovy.failed");
        Iterator<String> pieces = Stream.concat(
                        Stream.concat(Stream.of("[text: '"), Collections.nCopies(12, "slow ").stream()),
                        Stream.of("']"))
                .iterator();
        await().pollInterval(Duration.ofMillis(250)).until(() -> {
            Files.writeString(file, pieces.next(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertFalse(Files.exists(failed), "A half-written file was read");
            return !pieces.hasNext();
        });
        waitFor(file.resolveSibling("it.growing.groovy.ok"));
        Files.delete(file);
        Files.delete(file.resolveSibling("it.growing.groovy.ok"));
    }

    @Test
    void aFileWhoseWriterPausesIsNotRead() throws IOException {
        scratch.willMakeService("it.paused");
        scratch.willMakeService("it.folder");
        Path file = platform.environment().home().resolve("services/it.paused.groovy");
        Path other = file.resolveSibling("it.folder.groovy");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("[text: 'half");
            writer.flush();
            for (int i = 0; i < 2; i++) {
                move("[text: " + i + "]", other);
                waitFor(file.resolveSibling("it.folder.groovy.ok"));
                Files.delete(file.resolveSibling("it.folder.groovy.ok"));
            }
            assertFalse(Files.exists(file.resolveSibling("it.paused.groovy.failed")), "A half-written file was read");
            writer.write(" and half']");
        }
        waitFor(file.resolveSibling("it.paused.groovy.ok"));
        assertEquals("half and half", text(invoke("it.paused")));
        Files.delete(file);
        Files.delete(other);
        Files.delete(file.resolveSibling("it.paused.groovy.ok"));
    }

    private void move(String text, Path file) throws IOException {
        Path draft = Files.writeString(file.resolveSibling("draft"), text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void waitFor(Path file) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(file));
    }

    private static String prices(String price) {
        return "package shop; public class Prices { public static int of() { return " + price + "; } }";
    }

    private static Answer put(String name, String source) {
        return platform.api().send("PUT", "/zato/api/services/" + name + "/source", JAVA, source);
    }

    private static Answer greet() {
        return invoke(NAME);
    }

    private static Answer invoke(String service) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", ann());
    }

    private static Map<String, String> ann() {
        return Map.of("name", "Ann");
    }

    private static String text(Answer answer) {
        return answer.is(200).json().path("text").asText();
    }
}
