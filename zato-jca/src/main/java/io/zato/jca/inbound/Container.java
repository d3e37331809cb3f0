package io.zato.jca.inbound;

import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What listeners need of the container: threads, and to hear how a transaction ended. */
public record Container(WorkManager threads, TransactionSynchronizationRegistry transactions) {}
