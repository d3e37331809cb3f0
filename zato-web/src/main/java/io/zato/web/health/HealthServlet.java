package io.zato.web.health;

import io.zato.api.problem.Problem;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import io.zato.schema.JsonCodec;
import io.zato.web.AdministratorsOnly;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether the server lives, has started and takes work, in the form of MicroProfile Health; open to everybody. */
@WebServlet(urlPatterns = {"/health", "/health/*", "/zato/ping"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Registry registry;

    @Inject
    private transient Following following;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AdministratorsOnly.onlyRead(request);
        if (request.getServletPath().equals("/zato/ping")) {
            send(response, 200, Map.of("status", "ok"));
            return;
        }
        requireCallsWanted(request);
        answer(asked(request), new Checks(registry, following), response);
    }

    /** With {@code ?calls} a balancer asks. That of this host has drained it itself, and is never to be late with what comes after. */
    private static void requireCallsWanted(HttpServletRequest request) {
        boolean elsewhere = !request.getRemoteAddr().equals(request.getLocalAddr());
        if ("calls".equals(request.getQueryString())
                && elsewhere
                && Drained.ofProcess().now()) {
            throw Problem.notFound("This server is drained: there are others for new calls");
        }
    }

    private static String asked(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }

    private static void answer(String asked, Checks checks, HttpServletResponse response) throws IOException {
        switch (asked) {
            case "/live" -> send(response, List.of(Checks.live()));
            case "/started" -> send(response, List.of(checks.started()));
            case "/ready" -> send(response, checks.ready());
            case "" -> send(response, checks.all());
            default -> throw Problem.notFound("There is /health/live, /health/ready and /health/started");
        }
    }

    private static void send(HttpServletResponse response, List<Check> checks) throws IOException {
        boolean up = checks.stream().allMatch(Check::up);
        List<Map<String, Object>> members = checks.stream().map(Check::members).toList();
        send(response, up ? 200 : 503, Map.of("status", up ? "UP" : "DOWN", "checks", members));
    }

    private static void send(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        byte[] json = JsonCodec.INSTANCE.write(body);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json);
    }
}
