package io.zato.cli.balancer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Request;
import io.zato.cli.control.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be asked of a balancer at the supervisor's control endpoint; the admin API passes it on. */
record BalancerRoutes(Balancer balancer) {

    List<Route> all() {
        return List.of(
                new Route("GET", "/lb", request -> Reply.json(balancer.view().tree())),
                new Route("GET", "/lb/servers/{name}", request -> server(name(request))),
                new Route("PATCH", "/lb/servers/{name}", this::weigh),
                new Route("POST", "/lb/servers/{name}/drain", request -> done(request, balancer::drain)),
                new Route("POST", "/lb/servers/{name}/undrain", request -> done(request, balancer::activate)),
                new Route("POST", "/lb/servers/{name}/maintenance", request -> done(request, balancer::maintain)),
                new Route("GET", "/lb/config", request -> Reply.text(balancer.configuration())),
                new Route("GET", "/lb/template", request -> Reply.text(balancer.template())),
                new Route("PUT", "/lb/template", request -> template(Optional.of(request.text()))),
                new Route("DELETE", "/lb/template", request -> template(Optional.empty())),
                new Route("POST", "/lb/reload", request -> reload()));
    }

    private static String name(Request request) {
        return request.variable("name");
    }

    private Reply done(Request request, Consumer<String> change) {
        change.accept(name(request));
        return server(name(request));
    }

    private Reply weigh(Request request) {
        if (!request.object().path("weight").isIntegralNumber()) {
            throw new Refusal(400, "Say {\"weight\": N} with a whole number from 1 to 256");
        }
        balancer.weigh(name(request), request.object().path("weight").asInt());
        return server(name(request));
    }

    private Reply template(Optional<String> text) {
        if (text.isPresent() && text.get().isBlank()) {
            throw new Refusal(400, "The template is empty; to go back to the standard one, DELETE it");
        }
        balancer.template(text);
        return Reply.json(balancer.view().tree());
    }

    private Reply reload() {
        balancer.reload();
        return Reply.json(balancer.view().tree());
    }

    /** With those it works for. */
    private Reply server(String name) {
        List<Busy> busy = balancer.busy(name);
        ObjectNode tree =
                balancer.view().tree(name).orElseThrow(() -> new Refusal(404, "The server " + name + " has just gone"));
        ArrayNode all = tree.putArray("busy");
        busy.forEach(one -> all.addObject().put("caller", one.caller()).put("since", one.age()));
        return Reply.json(tree);
    }
}
