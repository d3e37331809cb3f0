package io.zato.web.metrics;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.CollectorRegistry;
import io.smallrye.metrics.SharedMetricRegistries;
import io.smallrye.metrics.legacyapi.LegacyMetricRegistryAdapter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Where MicroProfile Metrics keeps the JVM's metrics (scope base) and those that services count themselves (scope application). */
final class MicroProfile {

    private MicroProfile() {}

    static CollectorRegistry registry() {
        SharedMetricRegistries.getOrCreate(MetricRegistry.APPLICATION_SCOPE);
        LegacyMetricRegistryAdapter base =
                (LegacyMetricRegistryAdapter) SharedMetricRegistries.getOrCreate(MetricRegistry.BASE_SCOPE);
        return ((PrometheusMeterRegistry) base.getPrometheusMeterRegistry()).getPrometheusRegistry();
    }
}
