package io.zato.deploy;

import io.zato.api.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time in which the deployment of a service is away; who calls meanwhile waits for its return, but not for ever. */
record Absence(String service, long untilNanos, CompletableFuture<DeployedBean> back) {

    private static final int RETRY_SECONDS = 5;

    /** From now on, for callers who wait so long. */
    static Absence of(String service, Duration patience) {
        return new Absence(service, System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
    }

    /** The bean when it is back; {@code Problem} 503 when it is not in time, or too many wait already. */
    DeployedBean await(Semaphore places) {
        long left = leftNanos();
        if (left <= 0 || !places.tryAcquire()) {
            throw away();
        }
        try {
            return back.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        } finally {
            places.release();
        }
    }

    /** For how long it is still worth waiting; below zero when it is not any more. */
    long leftNanos() {
        return untilNanos - System.nanoTime();
    }

    /** It will not come back: nobody waits any more. */
    void giveUp() {
        back.completeExceptionally(away());
    }

    private Problem away() {
        return Problem.unavailable(
                "Service '" + service + "' is not running on this server: its deployment is being replaced or is gone",
                RETRY_SECONDS);
    }
}
