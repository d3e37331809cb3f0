package io.zato.cli.balancer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the balancer and each server do now, as people are shown it. */
record BalancerView(List<Member> members, Wanted wanted, List<ServerCount> counts, Optional<Long> pid) {

    /** That of the channels: what administrators ask is no work a server would have to be spared. */
    static final String BACKEND = "channels";

    static BalancerView of(List<Member> members, Wanted wanted, Workers workers, Optional<Long> pid) {
        return new BalancerView(members, wanted, pid.isEmpty() ? List.of() : counts(workers), pid);
    }

    private static List<ServerCount> counts(Workers workers) {
        try {
            return workers.counts();
        } catch (UncheckedIOException e) {
            // it ends just now
            return List.of();
        }
    }

    ObjectNode tree() {
        ObjectNode tree = Json.object().put("total", members.size());
        ArrayNode items = tree.putArray("items");
        members.forEach(member -> items.add(tree(member)));
        pid.ifPresent(number -> tree.put("pid", number));
        return tree.put("running", pid.isPresent())
                .put("template", wanted.template().isPresent() ? "edited" : "standard");
    }

    Optional<ObjectNode> tree(String server) {
        return members.stream()
                .filter(member -> member.name().equals(server))
                .findFirst()
                .map(this::tree);
    }

    private ObjectNode tree(Member member) {
        Optional<ServerCount> count = counts.stream()
                .filter(one -> one.backend().equals(BACKEND) && one.server().equals(member.name()))
                .findFirst();
        Wanted.Part part = wanted.of(member.name());
        return Json.object()
                .put("name", member.name())
                .put("state", state(part.duty(), count))
                .put("weight", part.weight())
                .put("sessions", count.map(ServerCount::sessions).orElse(0L))
                .put("requests", count.map(ServerCount::requests).orElse(0L))
                .put("last_check", count.map(ServerCount::lastCheck).orElse(""))
                .put("address", member.host() + ":" + member.port());
    }

    private static String state(Duty duty, Optional<ServerCount> count) {
        if (duty != Duty.ACTIVE) {
            return duty.lowerCase();
        }
        String status = count.map(ServerCount::status).orElse("");
        if (status.startsWith("NOLB")) {
            // on its own host
            return Duty.DRAINED.lowerCase();
        }
        return status.startsWith("UP") ? "up" : "down";
    }
}
