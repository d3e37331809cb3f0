package io.zato.cli.balancer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Request;
import io.zato.cli.control.Route;
import io.zato.cli.output.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be asked of a balancer at the supervisor's control endpoint; the admin API passes it on. */
record BalancerRoutes(Balancer balancer) {

    List<Route> all() {
        return List.of(
                new Route("GET", "/lb", request -> Reply.json(balancer.view().tree())),
                new Route("GET", "/lb/servers/{name}", this::server),
                new Route("PATCH", "/lb/servers/{name}", this::weigh),
                new Route("DELETE", "/lb/servers/{name}", this::forget),
                new Route("POST", "/lb/servers/{name}/drain", request -> done(request, "/drain", balancer::drain)),
                new Route(
                        "POST", "/lb/servers/{name}/undrain", request -> done(request, "/undrain", balancer::activate)),
                new Route(
                        "POST",
                        "/lb/servers/{name}/maintenance",
                        request -> done(request, "/maintenance", balancer::maintain)),
                new Route("POST", "/lb/withdraw", request -> withdraw()),
                new Route("GET", "/lb/config", request -> Reply.text(balancer.configuration())),
                new Route("GET", "/lb/template", request -> Reply.text(balancer.template())),
                new Route("PUT", "/lb/template", request -> template(Optional.of(request.text()))),
                new Route("DELETE", "/lb/template", request -> template(Optional.empty())),
                new Route("POST", "/lb/reload", request -> reload()));
    }

    private static String name(Request request) {
        return request.variable("name");
    }

    /** All balancers learn it from the server, which hears it of its own host's. */
    private Reply done(Request request, String action, Consumer<String> change) {
        Optional<Owner> owner = balancer.elsewhere(name(request));
        if (owner.isPresent()) {
            return Reply.json(owner.get().ask("POST", action));
        }
        change.accept(name(request));
        return server(name(request));
    }

    /** Of a server of another host what that one says, with those it works for by way of this balancer. */
    private Reply server(Request request) {
        String name = name(request);
        Optional<Owner> owner = balancer.elsewhere(name);
        if (owner.isEmpty()) {
            return server(name);
        }
        ObjectNode tree = owner.get().ask("GET", "");
        List<Busy> ours = balancer.busy(name);
        ours.forEach(one -> tree.withArray("busy").add(tree(one)));
        return Reply.json(tree.put("sessions", tree.path("sessions").asLong() + ours.size()));
    }

    private Reply withdraw() {
        balancer.withdraw();
        return Reply.json(balancer.view().tree());
    }

    private Reply weigh(Request request) {
        JsonNode weight = request.object().path("weight");
        if (!weight.isIntegralNumber() || weight.asInt() < 1 || weight.asInt() > 256) {
            throw new Refusal(
                    400, "Say {\"weight\": N} with a whole number from 1 to 256; to send a server nothing, drain it");
        }
        balancer.weigh(name(request), weight.asInt());
        return server(name(request));
    }

    private Reply forget(Request request) {
        balancer.forget(name(request));
        return Reply.json(balancer.view().tree());
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
        busy.forEach(one -> all.add(tree(one)));
        return Reply.json(tree);
    }

    private static ObjectNode tree(Busy one) {
        return Json.object().put("caller", one.caller()).put("since", one.age());
    }
}
