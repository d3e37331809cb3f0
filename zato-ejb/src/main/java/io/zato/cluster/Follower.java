package io.zato.cluster;

import io.zato.lease.Loop;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * Applies what other servers commit: at once when one of them says so; where they cannot say so, four times a second as long as
 * there are others. The look every two seconds, which heals what this misses, is somebody else's.
 */
final class Follower implements AutoCloseable {

    private static final Duration ALONE = Duration.ofSeconds(2);
    private static final Duration UNTOLD = Duration.ofMillis(250);

    private final Registry registry;
    private final Following following;
    private final Nudges nudges;
    private final Heartbeat heartbeat;
    private final Loop loop;
    private long told;

    Follower(Registry registry, Following following, Nudges nudges, Heartbeat heartbeat, ThreadFactory threads) {
        this.registry = registry;
        this.following = following;
        this.nudges = nudges;
        this.heartbeat = heartbeat;
        loop = new Loop("zato-changes", threads, this::follow);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration follow() {
        nudges.connect(loop::call);
        if (following.lost().isPresent()) {
            return ALONE;
        }
        registry.catchUp();
        tellProgress();
        boolean others = heartbeat.others().stream().anyMatch(Server::alive);
        return others && !nudges.present() ? UNTOLD : ALONE;
    }

    /** Whoever applied the change, this thread or the look every two seconds: others wait to hear of it. */
    private void tellProgress() {
        long revision = registry.revision();
        if (revision != told) {
            told = revision;
            heartbeat.call();
        }
    }
}
