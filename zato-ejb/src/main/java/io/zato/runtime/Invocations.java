package io.zato.runtime;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.api.reply.ReplyWriter;
import io.zato.schema.JsonCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls services for administrators, without a channel. */
@ApplicationScoped
public class Invocations {

    /** Half of the operators' threads: the others go on answering, whatever hangs. */
    private static final int PLACES = 8;

    /** As long as our command line waits. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    private final Bulkhead places = new Bulkhead("The admin API");
    private final ReplyWriter writer = new ReplyWriter("application/json", JsonCodec.INSTANCE);

    @Inject
    Services services;

    /**
     * The service's answer to a payload: JSON where it is JSON, else text; {@code Problem} 404 when there is no such service, 503 when
     * too many such calls are under way, 504 when it takes longer than its timeout, ten minutes where it has none.
     */
    public HttpReply invoke(String service, InputStream payload, String cid, String who) {
        Origin origin = Origin.internal(cid, who);
        Object input = input(payload);
        Duration limit =
                services.find(service).map(found -> found.timeoutOr(USUAL)).orElse(USUAL);
        try (Bulkhead.Place place = places.enter(PLACES)) {
            return services.limited(service, limit, () -> services.invoke(service, input, origin, this::reply));
        }
    }

    /** Has the service called with that payload by another thread; it is lost when the server stops before. */
    public void invokeLater(String service, InputStream payload, String cid, String who) {
        services.invokeLater(service, input(payload), Origin.internal(cid, who));
    }

    private static Object input(InputStream payload) {
        byte[] bytes = read(payload);
        try {
            return JsonCodec.INSTANCE.read(new ByteArrayInputStream(bytes));
        } catch (Problem notJson) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(InputStream payload) {
        try {
            return payload.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a JSON channel would answer, but whole: the connections it may come from go back before it is sent. */
    private HttpReply reply(Object answer) {
        HttpReply reply = writer.write(answer);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            reply.body().writeTo(whole);
        } catch (IOException e) {
            throw new Problem(502, "The answer could not be read to its end: " + e.getMessage(), e);
        }
        return new HttpReply(reply.status(), reply.headers(), HttpReply.of(whole.toByteArray()));
    }
}
