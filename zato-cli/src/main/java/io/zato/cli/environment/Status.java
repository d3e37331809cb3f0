package io.zato.cli.environment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the servers of the environment. */
@Command(name = "status", description = "Show the servers of $$ZATO_HOME: name, pid, state, url.")
public final class Status implements Callable<Integer> {

    private static final String ROW = "%-10s %-8s %-9s %s";

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Environment environment = Environment.current();
        String url = environment.url();
        ServerStatus status = ServerStatus.of(environment, url);
        Screen screen = global.screen();
        if (screen.format() == Format.table) {
            String pid = status.pid().map(String::valueOf).orElse("-");
            screen.text(ROW.formatted("NAME", "PID", "STATE", "URL"));
            screen.text(ROW.formatted(ServerStatus.NAME, pid, status.state().lowerCase(), url));
            BalancerStatus.of(environment)
                    .ifPresent(balancer -> screen.text(ROW.formatted(
                            "balancer",
                            balancer.pid().map(String::valueOf).orElse("-"),
                            balancer.state(),
                            balancer.url())));
        } else {
            ObjectNode tree = tree(status, url);
            BalancerStatus.of(environment).ifPresent(balancer -> tree.set("balancer", balancer.tree()));
            screen.answer(tree);
        }
        return 0;
    }

    private static ObjectNode tree(ServerStatus status, String url) {
        ObjectNode servers = Json.object();
        servers.putArray("servers")
                .addObject()
                .put("name", ServerStatus.NAME)
                .put("pid", status.pid().orElse(null))
                .put("state", status.state().lowerCase())
                .put("url", url);
        return servers;
    }
}
