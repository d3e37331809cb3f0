package io.zato.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.deployment.OfferedService;
import io.zato.api.problem.Problem;
import io.zato.api.service.Service;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call outlives the replacement of the deployment it is for, but waits neither for ever nor in any number. */
class BeanServiceTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore places = new Semaphore(1);
    private final BeanService service = new BeanService("it.bean", Duration.ofMinutes(1), places);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aCallWaitsForTheNextVersion() {
        DeployedBean first = bean(input -> "first");
        service.arrive(first);
        assertEquals("first", call().join());
        service.leave(first);
        CompletableFuture<Object> waiting = call();
        Awaitility.await().until(() -> places.availablePermits() == 0);
        service.arrive(bean(input -> "second"));
        assertEquals("second", waiting.join());
        assertEquals(1, places.availablePermits());
    }

    @Test
    void whoFindsNoPlaceToWaitIsRefusedAtOnce() {
        CompletableFuture<Object> waiting = call();
        Awaitility.await().until(() -> places.availablePermits() == 0);
        assertAway(call());
        service.arrive(bean(input -> "there"));
        assertEquals("there", waiting.join());
    }

    @Test
    void aCallWaitsNoLongerThanThatAndIsToldToComeBack() {
        Duration patience = Duration.ofMillis(200);
        BeanService late = new BeanService("it.late", patience, places);
        long started = System.nanoTime();
        assertAway(call(late));
        assertTrue(System.nanoTime() - started >= patience.toNanos(), "it did not wait");
        assertEquals(1, places.availablePermits());
        assertTrue(late.isGone());
        assertAway(call(late));
    }

    @Test
    void nobodyWaitsForWhatWasTakenAway() {
        CompletableFuture<Object> waiting = call();
        Awaitility.await().until(() -> places.availablePermits() == 0);
        service.giveUp();
        assertAway(waiting);
    }

    @Test
    void aCallThatTheContainerRefusesIsMadeAgain() {
        service.arrive(bean(input -> {
            throw new org.jboss.as.ee.component.ComponentIsStoppedException();
        }));
        CompletableFuture<Object> waiting = call();
        Awaitility.await().until(() -> places.availablePermits() == 0);
        service.arrive(bean(input -> "second"));
        assertEquals("second", waiting.join());
    }

    @Test
    void aClosedBeanLetsCallsEndAndNobodyIn() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        DeployedBean bean = bean(input -> {
            inside.countDown();
            go.await();
            return "done";
        });
        service.arrive(bean);
        CompletableFuture<Object> call = call();
        Awaitility.await().until(() -> inside.getCount() == 0);
        bean.close();
        assertFalse(bean.isEmptyWithin(Duration.ofMillis(50)));
        assertThrows(Departed.class, () -> bean.call("x", null));
        go.countDown();
        assertEquals("done", call.join());
        assertTrue(bean.isEmptyWithin(Duration.ofSeconds(10)));
    }

    @Test
    void aReplacedBeanDoesNotTakeTheNextOneAway() {
        DeployedBean first = bean(input -> "first");
        service.arrive(first);
        service.arrive(bean(input -> "second"));
        service.leave(first);
        assertFalse(service.isAway());
    }

    private interface Work {
        Object of(Object input) throws Exception;
    }

    private static DeployedBean bean(Work work) {
        Service<Object, Object> bean = (input, call) -> work.of(input);
        return new DeployedBean(new OfferedService("it.bean", Service.class, () -> bean));
    }

    private CompletableFuture<Object> call() {
        return call(service);
    }

    private CompletableFuture<Object> call(BeanService service) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return service.handle("x", null);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private static void assertAway(CompletableFuture<Object> call) {
        Throwable cause = assertThrows(CompletionException.class, call::join).getCause();
        Problem problem = (Problem) cause;
        assertEquals(503, problem.status());
        assertEquals("5", problem.headers().get("Retry-After"));
    }
}
