package io.zato.cli.balancer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after a balancer every second, and at once when HAProxy ends. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Balancer balancer;
    private final Thread thread = new Thread(this::run, "balancer");
    private volatile boolean ended;
    private String trouble = "";

    Watch(Balancer balancer) {
        this.balancer = balancer;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }

    private void run() {
        while (!ended && pause()) {
            try {
                balancer.look();
                trouble = "";
            } catch (RuntimeException e) {
                // tried again in a second: the same trouble is told once
                tell(e);
            }
        }
    }

    private void tell(RuntimeException e) {
        if (!ended && !trouble.equals(String.valueOf(e.getMessage()))) {
            trouble = String.valueOf(e.getMessage());
            LOG.log(Level.WARNING, "The load balancer is not as it should be: " + trouble, e);
        }
    }

    /** False when it is told to end. */
    private boolean pause() {
        Optional<ProcessHandle> process = balancer.process();
        try {
            if (process.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } else {
                process.get().onExit().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
