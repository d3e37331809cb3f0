package io.zato.runtime;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestRequest;
import io.zato.api.connection.RestResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Borrows a connection per exchange and gives it back as soon as the answer was read, so that a service holds none while it thinks. */
record RestCalls(Leases leases, String name, Origin origin) implements RestConnection {

    @Override
    public RestResponse send(RestRequest request) {
        Borrowed<RestConnection> lease = leases.borrow(RestConnection.class, name);
        try {
            RestResponse response = lease.connection().send(correlated(request));
            if (response.status() >= 500) {
                lease.failed();
            }
            LeasedResponse leased = new LeasedResponse(response, lease);
            leases.keep(leased);
            return leased;
        } catch (RuntimeException e) {
            lease.failed();
            lease.close();
            throw e;
        }
    }

    private RestRequest correlated(RestRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putIfAbsent(Cid.HEADER, origin.cid());
        TraceContext.add(headers, origin);
        return new RestRequest(
                request.method(), request.path(), request.values(), request.named(), request.body(), headers);
    }

    /** Nothing is held between exchanges. */
    @Override
    public void close() {}
}
