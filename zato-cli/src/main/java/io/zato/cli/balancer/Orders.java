package io.zato.cli.balancer;

import io.zato.cli.control.Refusal;
import java.util.logging.Logger;

/** What a running HAProxy is told without being reloaded. */
record Orders(Workers workers) {

    private static final Logger LOG = Logger.getLogger(Orders.class.getName());

    /** The configuration says how HAProxy begins; this, what it does from now on. */
    void align(Member member, Wanted wanted) {
        Wanted.Part part = wanted.of(member.name());
        String server = "set server " + BalancerView.BACKEND + "/" + member.name();
        tell(server + " state " + part.duty().command());
        // weight 0 also says that whoever is sticky there goes elsewhere
        tell(server + " weight " + (part.duty() == Duty.ACTIVE ? part.weight() : 0));
    }

    /** Ends what the server is asked now: what may be repeated goes to another one, callers of the rest hear that it failed. */
    void hangUp(String server) {
        LOG.warning(server + " has been silent for some seconds: its callers are not kept waiting");
        tell("shutdown sessions server " + BalancerView.BACKEND + "/" + server);
    }

    private void tell(String command) {
        String complaint = workers.tell(command).strip();
        if (!complaint.isEmpty()) {
            throw new Refusal(
                    409,
                    "HAProxy says '" + complaint + "': the template must keep the backend " + BalancerView.BACKEND
                            + " with all its servers");
        }
    }
}
