package io.zato.it.cluster;

import io.zato.it.docs.Guide;
import io.zato.it.platform.OwnCluster;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operations guide, line by line: a rolling restart, a backup, the loss of the machine. */
@Tag("long")
class OperationsIT {
    @RegisterExtension
    static final OwnCluster cluster = new OwnCluster("cluster-operated");

    @Test
    void everyLineWorksAndPrintsWhatThePageSays() throws IOException {
        Guide.read("operations").follow(cluster.environment(), Duration.ofMinutes(20));
    }
}
