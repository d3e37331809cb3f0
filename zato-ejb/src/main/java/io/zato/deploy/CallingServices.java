package io.zato.deploy;

import io.zato.api.connection.RestResponse;
import io.zato.api.problem.Problem;
import io.zato.api.service.Message;
import io.zato.runtime.Cid;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Origin;
import io.zato.runtime.Services;
import io.zato.schema.JsonCodec;
import io.zato.service.TimedService;
import java.time.Duration;

/** All services for the code of one deployment, which is named as their caller. */
record CallingServices(String deployment, Services services, Deadlines clock) implements io.zato.api.service.Services {

    private static final Duration NEVER_SLOW = Duration.ofDays(36_500);

    @Override
    public Object invoke(String service, Object input) {
        return services.invoke(service, input, origin(), CallingServices::kept);
    }

    @Override
    public <T> T invoke(String service, Object input, Class<T> type) {
        return services.invoke(service, input, origin(), answer -> JsonCodec.INSTANCE.convert(kept(answer), type));
    }

    @Override
    public Object invoke(String service, Object input, Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout must be longer than zero, not " + timeout);
        }
        try {
            return new TimedService(service, timeout, NEVER_SLOW, (given, call) -> invoke(service, given), clock)
                    .handle(input, null);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Problem(500, "Service '" + service + "' failed", e);
        }
    }

    @Override
    public void invokeAsync(String service, Object input) {
        services.invokeLater(service, input, origin());
    }

    /** A partner's answer is read while its connection is still ours. */
    private static Object kept(Object answer) {
        return answer instanceof RestResponse response ? Message.of(response.bytes(), response.contentType()) : answer;
    }

    private Origin origin() {
        return Origin.internal(Cid.next(), deployment);
    }
}
