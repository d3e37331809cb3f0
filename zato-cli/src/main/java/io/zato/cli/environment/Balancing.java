package io.zato.cli.environment;

import io.zato.cli.balancer.HaproxyProgram;
import java.util.HashMap;
import java.util.Map;

/** The load balancer of an environment with one server: there where it was asked for, gone where not. */
final class Balancing {

    private Balancing() {}

    /** Before anything of a start is done: refuses, saying what is in the way. */
    static void prepare(Environment environment, Frontage frontage) {
        SupervisorProcess supervisor = new SupervisorProcess(environment);
        if (frontage.balanced()) {
            HaproxyProgram.find();
        } else {
            supervisor.stop();
        }
        frontage.open().refuse(frontage.obstacles(supervisor.running().isPresent()));
    }

    /** Does nothing where no balancer is wanted or it runs. */
    static void ensure(Environment environment, Frontage frontage) {
        if (!frontage.balanced()) {
            return;
        }
        Map<String, String> properties = new HashMap<>(frontage.supervisorProperties());
        properties.put("zato.server", ServerHome.current().root().toString());
        if (frontage.open().https() != 0) {
            Tls tls = new Tls(environment, environment.settings());
            properties.put("zato.lb.certificate", tls.balancerFile().toString());
            tls.clientAuthorities().ifPresent(file -> properties.put("zato.lb.client.authorities", file.toString()));
        }
        new SupervisorProcess(environment).ensure(frontage.supervisorUrl(), properties);
    }
}
