package io.zato.web.health;

import io.zato.runtime.Registry;
import io.zato.schema.JsonCodec;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether the server lives and takes work, in the form of MicroProfile Health; open to everybody. */
@WebServlet(urlPatterns = {"/health/live", "/health/ready", "/zato/ping"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Registry registry;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/zato/ping" -> send(response, 200, Map.of("status", "ok"));
            case "/health/live" -> send(response, 200, health(true, List.of()));
            default -> ready(response);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        boolean ready = registry.ready();
        Map<String, Object> check = Map.of("name", "registry", "status", ready ? "UP" : "DOWN");
        send(response, ready ? 200 : 503, health(ready, List.of(check)));
    }

    private static Map<String, Object> health(boolean up, List<Map<String, Object>> checks) {
        return Map.of("status", up ? "UP" : "DOWN", "checks", checks);
    }

    private static void send(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JsonCodec.INSTANCE.write(body));
    }
}
