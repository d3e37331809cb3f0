package io.zato.web.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Registry;
import io.zato.runtime.Statistics;
import io.zato.web.AdministratorsOnly;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;

/** The metrics of this server in the text formats of Prometheus and OpenMetrics; whoever asks must be an administrator. */
@WebServlet(urlPatterns = "/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdministratorsOnly administrators;

    @Inject
    private transient Statistics statistics;

    @Inject
    private transient Registry registry;

    @Inject
    private transient Deadlines deadlines;

    /** Made when somebody asks for the first time: the start of a server nobody scrapes is none the slower. */
    private transient CollectorRegistry metrics;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = TextFormat.chooseContentType(request.getHeader("Accept"));
        administrators.read(request, response, () -> write(format, response));
    }

    private void write(String format, HttpServletResponse response) throws IOException {
        response.setContentType(format);
        try (Writer out = response.getWriter()) {
            TextFormat.writeFormat(format, out, metrics().metricFamilySamples());
        }
    }

    private synchronized CollectorRegistry metrics() {
        if (metrics == null) {
            metrics = MicroProfile.registry();
            metrics.register(new PlatformMetrics(statistics, registry, deadlines));
        }
        return metrics;
    }
}
