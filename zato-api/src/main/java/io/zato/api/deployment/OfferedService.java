package io.zato.api.deployment;

import io.zato.api.service.Service;
import java.util.function.Supplier;

/** A bean of a deployment that is a service; {@code reference} gives what to call, the same each time. */
public record OfferedService(String name, Class<?> type, Supplier<Service<?, ?>> reference) {}
