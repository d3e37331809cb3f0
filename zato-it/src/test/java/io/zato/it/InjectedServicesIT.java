package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.ServiceJar;
import java.nio.file.Path;
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

    private static Answer ask(String path) {
        return platform.anonymous().get("/it-front/" + path);
    }
}
