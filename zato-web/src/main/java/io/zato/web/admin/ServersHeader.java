package io.zato.web.admin;

import io.zato.cluster.Rollout.ChangedServer;
import java.util.List;
import java.util.stream.Collectors;

/** Where a change is live, for answers whose body is the object: {@code server-1=live, server-2=behind}. */
final class ServersHeader {

    static final String NAME = "X-Zato-Servers";

    private ServersHeader() {}

    static String of(List<ChangedServer> servers) {
        return servers.stream()
                .map(server -> server.name().replaceAll("[^!-~]", "?") + "=" + server.state())
                .collect(Collectors.joining(", "));
    }
}
