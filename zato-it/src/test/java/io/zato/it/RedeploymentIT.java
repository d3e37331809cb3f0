package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Crowd;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What callers notice of a JAR that is replaced, or taken away and brought back. */
class RedeploymentIT {
    private static final String JAR = "it-versions.jar";
    private static final String DEPLOYMENT = "/zato/api/deployments/" + JAR;
    private static final int CALLERS = 4;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Crowd crowd = new Crowd();

    @TempDir
    Path folder;

    @Test
    void callersOfAnEjbNoticeNothingOfTwentyReplacements() {
        assertNobodyNotices("@jakarta.ejb.Stateless", 20);
    }

    @Test
    void callersOfABeanOfCdiNoticeNothing() {
        assertNobodyNotices("@jakarta.enterprise.context.ApplicationScoped", 5);
    }

    private void assertNobodyNotices(String scope, int replacements) {
        deploy(version(0, scope));
        scratch.channel("/it/version", "it.version", "timeout", "30s");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var callers = crowd.call(CALLERS, () -> {
            Answer answer = ask();
            while (answer.status() == 200 && !enough.get()) {
                seen.add(answer.body());
                calls.incrementAndGet();
                answer = ask();
            }
            return answer;
        });
        for (int i = 1; i <= replacements; i++) {
            deploy(version(i, scope));
            assertEquals(answer(i), ask().is(200).body(), "what is deployed is what answers");
        }
        enough.set(true);
        callers.forEach(caller -> caller.join().is(200));
        for (int i = 0; i <= replacements; i++) {
            seen.remove(answer(i));
        }
        assertTrue(seen.isEmpty(), () -> "Answers of no version, or of two: " + seen);
        assertTrue(calls.get() > replacements, calls + " calls only");
    }

    @Test
    void aChannelIsClosedWhileItsServiceIsAwayAndOpensByItself() {
        deploy(version(1, "@jakarta.ejb.Stateless"));
        scratch.channel("/it/version", "it.version");
        assertTrue(failing().isEmpty(), "Failing: " + failing());
        platform.api().delete(DEPLOYMENT).is(204);
        Answer refused = ask();
        refused.isProblem(503).says("it.version");
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0, refused::toString);
        assertTrue(failing().contains("it.version"), failing());
        platform.zato("status").exits(0);
        deploy(version(2, "@jakarta.ejb.Stateless"));
        assertEquals(answer(2), ask().is(200).body());
        assertTrue(failing().isEmpty(), "Failing: " + failing());
    }

    @Test
    void aChannelNeedsAServiceThatIsThere() {
        platform.api()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.version", "service", "it.version", "url_path", "/it/version"))
                .isProblem(400)
                .blames("service", "it.version");
    }

    private static Answer ask() {
        return platform.anonymous().get("/it/version");
    }

    private static String answer(int version) {
        return "{\"version\":" + version + ",\"again\":" + version + "}";
    }

    private static String failing() {
        JsonNode list = platform.api().get("/zato/api/servers").is(200).json().at("/items/0/failing");
        return StreamSupport.stream(list.spliterator(), false)
                .filter(failure -> failure.path("name").asText().equals("it.version"))
                .map(failure -> failure.path("error").asText())
                .findFirst()
                .orElse("");
    }

    /** Says its version twice, in classes of its own, with some time between. */
    private Path version(int version, String scope) {
        return ServiceJar.in(folder)
                .source("Version", "package it; public record Version(int version, int again) {}")
                .source("Number", "package it; class Number { static int get() { return " + version + "; } }")
                .source(
                        "Bean",
                        """
                        package it;
                        import io.zato.api.service.*;
                        %s @ServiceName("it.version")
                        public class Bean implements Service<Object, Version> {
                            public Version handle(Object input, Invocation call) throws Exception {
                                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                                return new Version(%d, Number.get());
                            }
                        }
                        """
                                .formatted(scope, version))
                .pack(folder.resolve(JAR));
    }

    private void deploy(Path jar) {
        scratch.willMake(DEPLOYMENT);
        Answer answer = platform.api().upload(DEPLOYMENT, jar);
        assertTrue(answer.status() == 200 || answer.status() == 201, answer::toString);
    }
}
