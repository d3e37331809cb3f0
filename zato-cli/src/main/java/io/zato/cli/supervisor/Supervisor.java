package io.zato.cli.supervisor;

import io.zato.cli.control.ControlServer;
import io.zato.cli.control.Part;
import io.zato.cli.control.Place;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Route;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process that looks after what runs beside an environment's servers, one on each host, until it is told to end. Started
 * with the system properties {@code zato.home}, {@code zato.supervisor.port} and whatever its parts read.
 */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());

    private final Deque<Part> started = new ArrayDeque<>();
    private final ControlServer control;

    private Supervisor(ControlServer control) {
        this.control = control;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Place place = new Place(Path.of(System.getProperty("zato.home"))).create();
        SupervisorLog.open(place.log());
        String address = System.getProperty("zato.supervisor.address", "127.0.0.1");
        try {
            Supervisor supervisor = new Supervisor(
                    new ControlServer(address, Integer.getInteger("zato.supervisor.port"), place.token()));
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
            supervisor.start(Parts.of(place));
            Thread.currentThread().join();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The supervisor cannot start", e);
            // for whoever started it
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void start(List<Part> parts) {
        for (Part part : parts) {
            started.push(part);
            part.start();
            control.add(part.routes());
        }
        control.add(List.of(
                new Route("GET", "/ready", request -> Reply.json(Json.object().put("ready", true)))));
        LOG.info("The supervisor is ready");
    }

    /** What was started last ends first. */
    @Override
    public void close() {
        LOG.info("The supervisor ends");
        control.close();
        for (Part part : started) {
            try {
                part.close();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, part + " did not end as it should", e);
            }
        }
    }
}
