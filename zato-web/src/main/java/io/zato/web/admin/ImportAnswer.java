package io.zato.web.admin;

import io.zato.object.Plan;
import io.zato.runtime.Rollout;
import java.util.List;

/** What an import did, and on which servers it is live. */
public record ImportAnswer(
        List<Plan.Step> create,
        List<Plan.Step> change,
        List<Plan.Step> same,
        List<Plan.Step> prune,
        List<Plan.Left> unsupported,
        long revision,
        List<Rollout.Server> servers) {

    static ImportAnswer of(Plan plan, List<Rollout.Server> servers) {
        return new ImportAnswer(
                plan.create(), plan.change(), plan.same(), plan.prune(), plan.unsupported(), plan.revision(), servers);
    }
}
