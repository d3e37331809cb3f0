package io.zato.cluster;

import io.zato.settings.Release;
import io.zato.settings.Settings;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Who a server is, from its start to its end; {@code incarnation} is another one after each start. */
record Identity(String name, String incarnation, long pid, String version, String java, Instant started) {

    static Identity ofThisServer() {
        return new Identity(
                Settings.serverName(),
                UUID.randomUUID().toString(),
                ProcessHandle.current().pid(),
                Release.version(),
                Runtime.version().toString(),
                Instant.now());
    }

    /** The same server under a name that nobody else on this network has. */
    Identity distinguishedBy(String url) {
        return new Identity(
                Settings.serverName() + "@" + URI.create(url).getAuthority(), incarnation, pid, version, java, started);
    }
}
