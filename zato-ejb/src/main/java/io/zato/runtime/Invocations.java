package io.zato.runtime;

import io.zato.api.connection.RestResponse;
import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import io.zato.schema.JsonCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls services for administrators, without a channel. */
@ApplicationScoped
public class Invocations {

    private static final String JSON = "application/json";

    @Inject
    private Services services;

    /** The service's answer to a payload: JSON where it is JSON, else text; {@code Problem} 404 when there is no such service. */
    public HttpReply invoke(String service, InputStream payload, String cid, String who) {
        return services.invoke(service, input(payload), Origin.internal(cid, who), answer -> reply(answer, 200));
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

    private static HttpReply reply(Object answer, int status) {
        if (answer instanceof Answer full) {
            return reply(full.body(), full.status());
        }
        if (answer instanceof RestResponse response) {
            return HttpReply.of(response.status(), response.contentType(), response.bytes());
        }
        if (answer instanceof Message message) {
            return HttpReply.of(status, message.contentType(), message.bytes());
        }
        if (answer instanceof byte[] bytes) {
            return HttpReply.of(status, "application/octet-stream", bytes);
        }
        return HttpReply.of(status, JSON, JsonCodec.INSTANCE.write(answer));
    }
}
