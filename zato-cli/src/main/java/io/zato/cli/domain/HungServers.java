package io.zato.cli.domain;

import java.util.logging.Logger;

/** Takes servers that live and are not ready out of service, and ends them where that is wanted. */
record HungServers(Patience settings, Hanging hanging) {
    private static final Logger LOG = Logger.getLogger(HungServers.class.getName());

    void look(Watched server) {
        String name = server.member().name();
        if (server.beginsToHang(settings.patience())) {
            LOG.warning(name + " lives, but has not been ready for "
                    + settings.patience().toSeconds() + " s");
            // First, for it is told of only once.
            kill(server);
            hanging.begins(name);
        } else if (server.endsToHang()) {
            LOG.info(name + " is ready again");
            hanging.ends(name);
        }
    }

    private void kill(Watched server) {
        if (settings.restarted()) {
            LOG.warning("Killing " + server.member().name() + ", so that it is started anew");
            server.process().ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
