package io.zato.cli.domain;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jboss.as.controller.client.Operation;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The management of the domain on this machine, where WildFly knows its own user by a file only that user can read. */
final class HostController implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SECONDS = 120;
    /** What WildFly says while it boots, or while servers it would have to tell do. */
    private static final List<String> BOOTING = List.of("WFLYCTL0379", "WFLYDC0098");

    private final ModelControllerClient client;
    private final ExecutorService calls = Executors.newCachedThreadPool(call -> {
        Thread thread = new Thread(call, "host controller");
        thread.setDaemon(true);
        return thread;
    });

    HostController(int port) {
        client = ModelControllerClient.Factory.create(new ModelControllerClientConfiguration.Builder()
                .setProtocol("remote+http")
                .setHostName("127.0.0.1")
                .setPort(port)
                .setConnectionTimeout(CONNECT_MILLIS)
                .build());
    }

    /** The result; a DomainFailure with WildFly's words when it refuses, does not answer in two minutes or cannot be reached. */
    ModelNode run(ModelNode operation) {
        return run(OperationBuilder.create(operation).build());
    }

    ModelNode run(Operation operation) {
        return run(operation, SECONDS);
    }

    /** As {@link #run(ModelNode)}, when it must not take longer than so many seconds. */
    ModelNode run(ModelNode operation, int seconds) {
        return run(OperationBuilder.create(operation).build(), seconds);
    }

    private ModelNode run(Operation operation, int seconds) {
        ModelNode answer = started(answer(operation, seconds));
        if (!Operations.isSuccessfulOutcome(answer)) {
            throw DomainFailure.refused(Operations.getFailureDescription(answer).asString());
        }
        return Operations.readResult(answer);
    }

    /** Whether there is something at that address. */
    boolean has(String... address) {
        ModelNode read = Operations.createReadResourceOperation(Operations.createAddress(address));
        return Operations.isSuccessfulOutcome(
                started(answer(OperationBuilder.create(read).build(), SECONDS)));
    }

    private static ModelNode started(ModelNode answer) {
        if (!Operations.isSuccessfulOutcome(answer)
                && BOOTING.stream()
                        .anyMatch(Operations.getFailureDescription(answer).asString()::contains)) {
            throw DomainFailure.unreachable("it is still starting");
        }
        return answer;
    }

    private ModelNode answer(Operation operation, int seconds) {
        try {
            return calls.submit(() -> client.execute(operation)).get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw DomainFailure.silent(seconds);
        } catch (ExecutionException e) {
            throw DomainFailure.unreachable(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DomainFailure.unreachable("interrupted");
        }
    }

    private static String reason(ExecutionException e) {
        return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
    }

    @Override
    public void close() throws IOException {
        calls.shutdownNow();
        client.close();
    }
}
