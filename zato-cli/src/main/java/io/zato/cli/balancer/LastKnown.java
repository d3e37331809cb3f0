package io.zato.cli.balancer;

import java.util.List;
import java.util.logging.Logger;

/** Those of another source; while that cannot tell, the ones it told last. */
final class LastKnown implements Members {

    private static final Logger LOG = Logger.getLogger(LastKnown.class.getName());

    private final Members source;
    private List<Member> known = List.of();
    private String trouble = "";

    LastKnown(Members source) {
        this.source = source;
    }

    @Override
    public synchronized List<Member> list() {
        try {
            known = List.copyOf(source.list());
            trouble = "";
        } catch (RuntimeException e) {
            tell(String.valueOf(e.getMessage()));
        }
        return known;
    }

    /** The same trouble once, although it is asked every second. */
    private void tell(String now) {
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warning("Which servers there are cannot be told now, so it stays with " + known + ": " + now);
        }
    }
}
