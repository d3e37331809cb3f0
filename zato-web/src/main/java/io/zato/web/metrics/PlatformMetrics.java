package io.zato.web.metrics;

import static io.zato.web.metrics.Families.LABELS;
import static io.zato.web.metrics.Families.labels;

import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Registry;
import io.zato.runtime.Statistics;
import java.util.ArrayList;
import java.util.List;

/** The platform's own metrics, read from what runs at the moment somebody asks. */
final class PlatformMetrics extends Collector {

    private final Statistics statistics;
    private final Registry registry;
    private final Deadlines deadlines;

    PlatformMetrics(Statistics statistics, Registry registry, Deadlines deadlines) {
        this.statistics = statistics;
        this.registry = registry;
        this.deadlines = deadlines;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        List<MetricFamilySamples> families = new ArrayList<>();
        families.addAll(called("channel", "channels", statistics.channels()));
        families.add(inProgress());
        families.addAll(called("service", "services", statistics.services()));
        families.addAll(Families.calls("connection", "outgoing connections", statistics.connections()));
        families.addAll(new PoolFamilies(statistics.pools()).all());
        families.add(gauge("zato_server_ready", "Whether the server takes work", registry.ready() ? 1 : 0));
        families.add(gauge(
                "zato_server_failing_objects",
                "Objects that do not run as they are defined",
                registry.failures().size()));
        families.add(gauge(
                "zato_server_stuck_calls",
                "Calls whose time was up and whose threads are still at it",
                deadlines.stuck().size()));
        return families;
    }

    private static List<MetricFamilySamples> called(String what, String title, List<Statistics.Counted> counted) {
        List<MetricFamilySamples> families = new ArrayList<>(Families.calls(what, title, counted));
        families.add(Families.refused(what, title, counted));
        return families;
    }

    private MetricFamilySamples inProgress() {
        GaugeMetricFamily family =
                new GaugeMetricFamily("zato_channel_in_progress", "Calls the channel is at work on", LABELS);
        statistics.inProgress().forEach(channel -> family.addMetric(labels(channel.key()), channel.calls()));
        return family;
    }

    private static MetricFamilySamples gauge(String name, String help, double value) {
        return new GaugeMetricFamily(name, help, value);
    }
}
