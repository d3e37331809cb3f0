package io.zato.web.admin;

import io.zato.cluster.Rollout;
import io.zato.object.Plan;
import java.util.List;

/** What an import did, and on which servers it is live. */
public record ImportAnswer(
        List<Plan.Step> create,
        List<Plan.Step> change,
        List<Plan.Step> same,
        List<Plan.Step> prune,
        List<Plan.Left> unsupported,
        long revision,
        List<Rollout.ChangedServer> servers) {

    static ImportAnswer of(Plan plan, List<Rollout.ChangedServer> servers) {
        return new ImportAnswer(
                plan.create(), plan.change(), plan.same(), plan.prune(), plan.unsupported(), plan.revision(), servers);
    }
}
