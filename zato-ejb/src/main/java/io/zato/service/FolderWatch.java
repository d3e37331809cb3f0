package io.zato.service;

import io.zato.lease.Tenure;
import io.zato.lease.Work;
import io.zato.settings.PrivateFile;
import io.zato.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Whether this server is the one that looks into the services folder. */
final class FolderWatch implements Work {

    private volatile Tenure tenure;

    /**
     * One name for all servers that have the same folder, by whatever path: it has an id. Host and true path are part of the name
     * too, since folders that are copied take their id along.
     */
    static String nameOf(Path folder) throws IOException {
        String host = Settings.text("jboss.qualified.host.name").orElse("localhost");
        String id = new PrivateFile(folder.resolve(".folder-id"))
                .readOrCreate(() -> UUID.randomUUID().toString());
        return "services-folder " + host + ":" + folder.toRealPath() + " " + id;
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
