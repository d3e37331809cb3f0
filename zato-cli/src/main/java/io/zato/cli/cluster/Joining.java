package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.hosts.Invitation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Makes the environment of a further host out of an invitation. */
record Joining(Invitation invitation, String controller, String address, int number) {

    Cluster create(int servers, boolean restartHung) {
        Environment environment = Environment.created();
        Cluster cluster = new Cluster(environment, invitation.cluster(), servers);
        Ports ports = Ports.choose(environment.settings(), Remembered.in(environment));
        Map<String, String> also = Map.of(
                Remembered.RESTART_HUNG,
                String.valueOf(restartHung),
                Remembered.ADDRESS,
                address,
                Remembered.CONTROLLER,
                controller,
                Remembered.HOST,
                String.valueOf(number));
        try {
            return new Creation(ServerHome.current(), environment).make(cluster, ports, also, properties -> {
                Database.append(invitation.settings(), properties);
                invitation.unpack(environment.home());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the environment in " + environment.home(), e);
        }
    }
}
