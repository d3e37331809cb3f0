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
import io.zato.cli.hosts.Elsewhere;
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
        CertificateRenewal renewal = new CertificateRenewal(cluster.environment());
        if (cluster.host().isAlone()) {
            List<Member> members = cluster.members().stream()
                    .map(server -> new Member(server.name(), server.address(), server.port()))
                    .toList();
            Balancer balancer = new Balancer(place, Frontends.ofProcess(), () -> members);
            return List.of(balancer, renewal, new DomainPart(cluster, new OutOfService(balancer)));
        }
        Elsewhere elsewhere = new Elsewhere(place, cluster);
        Balancer balancer = new Balancer(place, Frontends.ofProcess(), elsewhere);
        return List.of(balancer, renewal, new DomainPart(cluster, new OutOfService(balancer)), elsewhere);
    }
}
