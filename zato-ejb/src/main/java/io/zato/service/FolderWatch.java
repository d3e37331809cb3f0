package io.zato.service;

import io.zato.lease.Tenure;
import io.zato.lease.Work;
import io.zato.settings.Settings;
import java.nio.file.Path;

/** Whether this server is the one that looks into the services folder. */
final class FolderWatch implements Work {

    private volatile Tenure tenure;

    /** One name for all servers of a host that have the same folder. */
    static String nameOf(Path folder) {
        String host = Settings.text("jboss.qualified.host.name").orElse("localhost");
        return "services-folder " + host + ":" + folder.toAbsolutePath().normalize();
    }

    boolean isOurs() {
        Tenure current = tenure;
        return current != null && current.valid();
    }

    @Override
    public void start(Tenure given) {
        tenure = given;
    }

    @Override
    public void stop() {
        tenure = null;
    }
}
