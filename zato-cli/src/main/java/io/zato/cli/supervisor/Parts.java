package io.zato.cli.supervisor;

import io.zato.cli.balancer.Balancer;
import io.zato.cli.balancer.Frontends;
import io.zato.cli.balancer.Listed;
import io.zato.cli.balancer.Member;
import io.zato.cli.control.Part;
import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.DomainPart;
import io.zato.cli.environment.CertificateRenewal;
import io.zato.cli.environment.Environment;
import java.util.List;

/** What this supervisor looks after, in the order in which it is started. */
final class Parts {

    private Parts() {}

    static List<Part> of(Place place) {
        Environment environment = new Environment(place.home());
        if (environment.isCluster()) {
            return ofCluster(place, Cluster.of(environment));
        }
        return Integer.getInteger("zato.lb.server") == null
                ? List.of()
                : List.of(
                        new Balancer(place, Frontends.ofProcess(), Listed.ofProcess()),
                        new CertificateRenewal(environment));
    }

    private static List<Part> ofCluster(Place place, Cluster cluster) {
        List<Member> members = cluster.members().stream()
                .map(server -> new Member(server.name(), "127.0.0.1", server.port()))
                .toList();
        Balancer balancer = new Balancer(place, Frontends.ofProcess(), () -> members);
        return List.of(
                balancer,
                new CertificateRenewal(cluster.environment()),
                new DomainPart(cluster, new OutOfService(balancer)));
    }
}
