package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A WAR of a user, a servlet in it, and {@code @Inject Services} in that. */
class InjectedServicesIT {
    private static final String DEPLOYMENT = "/zato/api/deployments/it-front.war";
    private static final String SERVLET =
            """
            package it;
            import io.zato.api.problem.Problem;
            import io.zato.api.service.Services;
            import jakarta.inject.Inject;
            import jakarta.servlet.annotation.WebServlet;
            import jakarta.servlet.http.*;
            import java.io.IOException;
            import java.time.Duration;
            import java.util.Map;

            @WebServlet("/*")
            public class Front extends HttpServlet {
                public record Greeting(String text) {}

                @Inject
                Services services;

                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    try {
                        response.getWriter().print(answer(request.getPathInfo()));
                    } catch (Problem problem) {
                        response.setStatus(problem.status());
                        response.getWriter().print(problem.getMessage());
                    }
                }

                private Object answer(String path) {
                    return switch (path) {
                        case "/typed" -> services.invoke("it.greet", Map.of("name", "Ann"), Greeting.class).text();
                        case "/plain" -> services.invoke("it.greet", Map.of("name", "Ann"));
                        case "/late" -> services.invoke("it.waits", null, Duration.ofMillis(200));
                        case "/quick" -> services.invoke("it.greet", Map.of("name", "Ann"), Duration.ofSeconds(20));
                        case "/later" -> { services.invokeAsync("it.marks", "x"); yield "sent"; }
                        default -> services.invoke("it.nothing", null);
                    };
                }
            }
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @BeforeEach
    void deploy() {
        scratch.willMake(DEPLOYMENT);
        Path war = ServiceJar.in(folder).source("Front", SERVLET).packWar(folder.resolve("it-front.war"));
        platform.api().upload(DEPLOYMENT, war).is(201);
        scratch.service("it.greet", "[text: 'Hello ' + input.name + ' of ' + call.caller().name()]");
    }

    @Test
    void servicesAreCalledByName() {
        assertEquals("Hello Ann of it-front.war", ask("typed").is(200).body());
        assertTrue(ask("plain").is(200).body().contains("Hello Ann"));
        assertTrue(ask("quick").is(200).body().contains("Hello Ann"));
        ask("nothing").is(404);
    }

    @Test
    void aCallTakesNoLongerThanItMay() {
        scratch.service("it.waits", "new java.util.concurrent.CountDownLatch(1).await()");
        assertTrue(ask("late").is(504).body().contains("200 ms"));
    }

    @Test
    void aCallIsMadeLater() {
        Path mark = folder.resolve("mark");
        scratch.service("it.marks", "new File('" + mark + "').text = input");
        assertEquals("sent", ask("later").is(200).body());
        Awaitility.await().until(() -> mark.toFile().length() == 1);
    }

    /** Beans of a scope: of a stateless EJB there are only as many as its pool has. */
    @Test
    void servicesDoNotCallThemselvesForEver() {
        Path mark = folder.resolve("refused");
        Path count = folder.resolve("count");
        Path jar = folder.resolve("it-again.jar");
        ServiceJar.in(folder)
                .source("Again", again("it.again", "return services.invoke(\"it.again\", in);"))
                .source(
                        "Later",
                        again(
                                        "it.later",
                                        """
                                        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "x",
                                                java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                                        try {
                                            services.invokeAsync("it.later", in);
                                        } catch (io.zato.api.problem.Problem problem) {
                                            java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), problem.getMessage());
                                        }
                                        return "sent";
                                        """
                                                .formatted(count, mark))
                                .replace("Again", "Later"))
                .pack(jar);
        scratch.willMake("/zato/api/deployments/it-again.jar");
        platform.api().upload("/zato/api/deployments/it-again.jar", jar).is(201);
        invoke("it.again").isProblem(500).says("64 deep", "it.again");
        invoke("it.later").is(200);
        Awaitility.await().until(() -> mark.toFile().length() > 0);
        assertEquals(65, count.toFile().length());
        scratch.service("it.file", "call.invoke('it.again', input)");
        invoke("it.file").isProblem(500).says("64 deep");
    }

    private static String again(String name, String body) {
        return """
                package it;
                import io.zato.api.service.*;
                @jakarta.enterprise.context.ApplicationScoped @ServiceName("%s")
                public class Again implements Service<Object, Object> {
                    @jakarta.inject.Inject Services services;
                    public Object handle(Object in, Invocation call) throws Exception { %s }
                }
                """
                .formatted(name, body);
    }

    private static Answer invoke(String service) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", Map.of());
    }

    private static Answer ask(String path) {
        return platform.anonymous().get("/it-front/" + path);
    }
}
