package io.zato.api.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calls another system over HTTP; paths are templates below the definition's address, for example {@code /customers/{id}}. */
public interface RestConnection extends Delivery {

    /** Sends one request; an answer of any status is returned, {@code Problem} 502 or 504 says that none came. */
    RestResponse send(RestRequest request);

    @Override
    void close();

    default RestResponse get(String path, Object... parameters) {
        return send(request("GET", path, null, parameters));
    }

    default RestResponse delete(String path, Object... parameters) {
        return send(request("DELETE", path, null, parameters));
    }

    default RestResponse post(String path, Object body, Object... parameters) {
        return send(request("POST", path, body, parameters));
    }

    default RestResponse put(String path, Object body, Object... parameters) {
        return send(request("PUT", path, body, parameters));
    }

    default RestResponse patch(String path, Object body, Object... parameters) {
        return send(request("PATCH", path, body, parameters));
    }

    /** Posts the body to the definition's own path. */
    @Override
    default RestResponse deliver(Object body) {
        return send(request("POST", "", body));
    }

    private static RestRequest request(String method, String path, Object body, Object... parameters) {
        if (parameters.length == 1 && parameters[0] instanceof Map<?, ?> named) {
            return new RestRequest(method, path, List.of(), named, body, Map.of());
        }
        return new RestRequest(method, path, Arrays.asList(parameters), Map.of(), body, Map.of());
    }
}
