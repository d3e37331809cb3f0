package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A Groovy service: deployed while the server runs, replaced only by what compiles. */
class ServiceIT {
    private static final String NAME = "it.greet";
    private static final String HELLO = "[text: 'Hello ' + input.name]";
    private static final String BROKEN = "def answer = [:]\nanswer.text = = 1\nanswer";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @Test
    void answersAsSoonAsItIsDeployed() {
        scratch.willMakeService(NAME);
        scratch.tryService(NAME, HELLO).is(201);
        assertEquals("Hello Ann", greet().is(200).json().path("text").asText());
        scratch.tryService(NAME, "[text: 'Bye ' + input.name]").is(200);
        assertEquals("Bye Ann", greet().is(200).json().path("text").asText());
    }

    @Test
    void isDeployedAndInvokedFromTheCommandLine() throws IOException {
        scratch.willMakeService(NAME);
        platform.zato("deploy", file(HELLO)).exits(0).says(NAME);
        platform.zato("service", "list", "--output", "json").exits(0).says(NAME);
        platform.zato("service", "invoke", NAME, "--payload", "{\"name\":\"Ann\"}")
                .exits(0)
                .says("Hello Ann");
    }

    @Test
    void whatDoesNotCompileIsNamedAndTheOldVersionGoesOnServing() {
        scratch.service(NAME, HELLO);
        var error = scratch.tryService(NAME, BROKEN).isProblem(422).firstError();
        assertEquals(NAME + ".groovy", error.path("file").asText());
        assertEquals(2, error.path("line").asInt());
        assertTrue(error.path("column").asInt() > 0, error::toString);
        assertEquals("Hello Ann", greet().is(200).json().path("text").asText());
    }

    @Test
    void whatNeverCompiledIsNoService() {
        scratch.tryService(NAME, BROKEN).isProblem(422);
        platform.api().get("/zato/api/services/" + NAME).isProblem(404);
    }

    @Test
    void theCommandLineNamesFileAndLineToo() throws IOException {
        platform.zato("deploy", file(BROKEN)).exits(1).matches(NAME + "\\.groovy\\W+(line )?2\\b");
    }

    @Test
    void aFailureTellsTheCallerNothingAndTheLogEverything() throws IOException {
        scratch.service(NAME, "throw new IllegalStateException('the vault code is 4711')");
        var refusal = greet().isProblem(500).keepsQuietAbout("4711").keepsQuietAbout("IllegalState");
        String log = Files.readString(platform.environment().log());
        assertTrue(log.contains(refusal.cid()), () -> "The log does not know " + refusal.cid());
        assertTrue(log.contains("the vault code is 4711"));
    }

    @Test
    void aProblemReachesTheCallerAsItIs() {
        scratch.service(NAME, "throw new Problem(404, 'no such customer')");
        greet().isProblem(404).says("no such customer");
    }

    @Test
    void anAnswerHasItsOwnStatusAndHeaders() {
        scratch.service(NAME, "call.answer(201, [id: 7], [Location: '/it/customers/7'])");
        scratch.channel("/it/greet", NAME);
        var answer = platform.anonymous().post("/it/greet", Map.of()).is(201);
        assertEquals("/it/customers/7", answer.header("Location"));
        assertEquals(7, answer.json().path("id").asInt());
    }

    @Test
    void aServiceInvokesAnother() {
        scratch.service(NAME, HELLO);
        scratch.service("it.outer", "[inner: call.invoke('it.greet', [name: input.name]).text]");
        var answer = invoke("it.outer", Map.of("name", "Ann")).is(200);
        assertEquals("Hello Ann", answer.json().path("inner").asText());
    }

    @Test
    void aServiceWaitsForAnotherNoLongerThanItSays() {
        scratch.service("it.slow", "new java.util.concurrent.CountDownLatch(1).await()");
        scratch.service("it.patient", "call.invoke('zato.echo', [a: 1], java.time.Duration.ofSeconds(30))");
        scratch.service("it.impatient", "call.invoke('it.slow', [:], java.time.Duration.ofMillis(100))");
        assertEquals(1, invoke("it.patient", Map.of()).is(200).json().path("a").asInt());
        invoke("it.impatient", Map.of()).isProblem(504).says("it.slow", "100 ms");
    }

    @Test
    void anOlderVersionCanBeHadBack() {
        scratch.service(NAME, HELLO);
        scratch.service(NAME, "[text: 'Bye ' + input.name]");
        var history =
                platform.api().get("/zato/api/services/" + NAME + "/history").is(200);
        long older = history.json().path("items").path(1).path("version").asLong();
        platform.api()
                .post("/zato/api/services/" + NAME + "/rollback?version=" + older, Map.of())
                .is(200);
        assertEquals("Hello Ann", greet().is(200).json().path("text").asText());
    }

    @Test
    void aDeletedServiceIsGone() {
        scratch.service(NAME, HELLO);
        platform.api().delete("/zato/api/services/" + NAME).is(204);
        platform.api().get("/zato/api/services/" + NAME).isProblem(404);
        greet().isProblem(404);
    }

    @Test
    void someServicesAreBuiltIn() {
        invoke("zato.ping", Map.of()).is(200);
        invoke("pub.zato.ping", Map.of()).is(200);
        var echo = invoke("demo.echo", Map.of("name", "Ann")).is(200);
        assertEquals("Ann", echo.json().path("name").asText());
    }

    private static Answer greet() {
        return invoke(NAME, Map.of("name", "Ann"));
    }

    private static Answer invoke(String service, Map<String, ?> payload) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", payload);
    }

    private String file(String groovy) throws IOException {
        return Files.writeString(folder.resolve(NAME + ".groovy"), groovy).toString();
    }
}
