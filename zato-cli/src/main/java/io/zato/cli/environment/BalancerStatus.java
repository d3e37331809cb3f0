package io.zato.cli.environment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import java.util.Optional;

/** Whether the load balancer of an environment runs; {@code pid} is its supervisor's, empty when it does not. */
record BalancerStatus(Optional<Long> pid, String url) {

    /** Empty where there is none. */
    static Optional<BalancerStatus> of(Environment environment) {
        Frontage frontage = Frontage.of(environment);
        return frontage.balanced()
                ? Optional.of(new BalancerStatus(
                        new SupervisorProcess(environment).running().map(ServerProcess::pid), frontage.publicUrl()))
                : Optional.empty();
    }

    String state() {
        return pid.isPresent() ? "running" : "stopped";
    }

    ObjectNode tree() {
        return Json.object().put("pid", pid.orElse(null)).put("state", state()).put("url", url);
    }
}
