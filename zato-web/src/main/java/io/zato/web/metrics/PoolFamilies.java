package io.zato.web.metrics;

import static io.zato.web.metrics.Families.LABELS;
import static io.zato.web.metrics.Families.labels;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.zato.api.connection.PoolStatistics;
import io.zato.runtime.Statistics.Pool;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pools of outgoing connections as families of samples. */
record PoolFamilies(List<Pool> pools) {

    List<MetricFamilySamples> all() {
        return List.of(
                gauge("size", "Connections the pool may hold", PoolStatistics::size),
                gauge("in_use", "Connections that are lent", PoolStatistics::inUse),
                gauge("idle", "Open connections that nobody uses", PoolStatistics::idle),
                gauge("max_wait_seconds", "The longest wait for a connection", pool -> pool.maxWait() / 1e3),
                counter("opened", "Connections opened", PoolStatistics::created),
                counter("closed", "Connections closed", PoolStatistics::destroyed),
                counter("borrowed", "Connections lent", PoolStatistics::borrowed),
                counter("waited", "Borrowers who found the pool full", PoolStatistics::waited),
                counter("timed_out", "Borrowers who waited in vain", PoolStatistics::timedOut));
    }

    private MetricFamilySamples gauge(String name, String help, ToDoubleFunction<PoolStatistics> value) {
        GaugeMetricFamily family = new GaugeMetricFamily("zato_pool_" + name, help, LABELS);
        pools.forEach(pool -> family.addMetric(labels(pool.key()), value.applyAsDouble(pool.statistics())));
        return family;
    }

    private MetricFamilySamples counter(String name, String help, ToDoubleFunction<PoolStatistics> value) {
        CounterMetricFamily family = new CounterMetricFamily("zato_pool_" + name, help, LABELS);
        pools.forEach(pool -> family.addMetric(labels(pool.key()), value.applyAsDouble(pool.statistics())));
        return family;
    }
}
