package io.zato.deploy;

import io.zato.api.connection.RestResponse;
import io.zato.api.service.Message;
import io.zato.runtime.Cid;
import io.zato.runtime.Origin;
import io.zato.runtime.Services;
import io.zato.schema.JsonCodec;
import java.time.Duration;

/** All services for the code of one deployment, which is named as their caller. */
record CallingServices(String deployment, Services services) implements io.zato.api.service.Services {

    @Override
    public Object invoke(String service, Object input) {
        return services.invoke(service, input, origin(), CallingServices::kept);
    }

    @Override
    public <T> T invoke(String service, Object input, Class<T> type) {
        return JsonCodec.INSTANCE.convert(invoke(service, input), type);
    }

    @Override
    public Object invoke(String service, Object input, Duration timeout) {
        return services.limited(service, timeout, () -> invoke(service, input));
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
