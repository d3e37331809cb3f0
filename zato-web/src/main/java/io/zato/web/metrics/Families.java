package io.zato.web.metrics;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.Collector.Type;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.zato.object.Key;
import io.zato.runtime.Statistics.Counted;
import io.zato.stats.CallStatistics;
import io.zato.stats.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was counted, as families of samples; labels are kinds and names of objects and nothing a caller sent. */
final class Families {

    static final List<String> LABELS = List.of("kind", "name");

    private static final double SECOND = 1e9;
    private static final List<String> LIMITS = CallStatistics.LIMITS.stream()
            .map(limit -> String.valueOf(limit.toNanos() / SECOND))
            .toList();

    private Families() {}

    /** Calls of channels, services or connections, whichever {@code what} names. */
    static List<MetricFamilySamples> calls(String what, String title, List<Counted> counted) {
        String name = "zato_" + what;
        return List.of(
                durations(name + "_duration_seconds", "How long calls of " + title + " took", counted),
                counter(name + "_errors", "Calls of " + title + " that failed", counted, Calls::failed),
                longest(name + "_max_seconds", "The longest call of " + title + " in the last minutes", counted));
    }

    /** Calls of channels or services that were refused for what the caller sent, 4xx over HTTP. */
    static MetricFamilySamples refused(String what, String title, List<Counted> counted) {
        return counter(
                "zato_" + what + "_refused", "Calls of " + title + " that were refused", counted, Calls::refused);
    }

    private static MetricFamilySamples durations(String name, String help, List<Counted> counted) {
        List<Sample> samples = new ArrayList<>(counted.size() * (LIMITS.size() + 3));
        counted.forEach(object -> histogram(name, object, samples));
        return new MetricFamilySamples(name, Type.HISTOGRAM, help, samples);
    }

    private static void histogram(String name, Counted object, List<Sample> samples) {
        Calls calls = object.calls();
        List<String> labels = labels(object.key());
        List<String> names = List.of("kind", "name", "le");
        for (int i = 0; i < LIMITS.size(); i++) {
            List<String> values = List.of(labels.get(0), labels.get(1), LIMITS.get(i));
            samples.add(
                    new Sample(name + "_bucket", names, values, calls.atMost().get(i)));
        }
        List<String> all = List.of(labels.get(0), labels.get(1), "+Inf");
        samples.add(new Sample(name + "_bucket", names, all, calls.count()));
        samples.add(new Sample(name + "_count", LABELS, labels, calls.count()));
        samples.add(new Sample(name + "_sum", LABELS, labels, calls.nanos() / SECOND));
    }

    private static MetricFamilySamples counter(
            String name, String help, List<Counted> counted, ToDoubleFunction<Calls> value) {
        CounterMetricFamily family = new CounterMetricFamily(name, help, LABELS);
        counted.forEach(object -> family.addMetric(labels(object.key()), value.applyAsDouble(object.calls())));
        return family;
    }

    private static MetricFamilySamples longest(String name, String help, List<Counted> counted) {
        GaugeMetricFamily family = new GaugeMetricFamily(name, help, LABELS);
        counted.forEach(
                object -> family.addMetric(labels(object.key()), object.calls().longest() / SECOND));
        return family;
    }

    static List<String> labels(Key key) {
        return List.of(key.kind(), key.name());
    }
}
