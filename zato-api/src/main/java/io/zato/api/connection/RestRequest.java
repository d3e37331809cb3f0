package io.zato.api.connection;

import java.util.List;
import java.util.Map;

/**
 * One outgoing request: {@code values} fill the path template in order, {@code named} by name with the rest becoming the query
 * string; a null body sends none, and text, bytes, a {@code Message} and a stream are sent as they are, anything else as JSON.
 */
public record RestRequest(
        String method, String path, List<?> values, Map<?, ?> named, Object body, Map<String, String> headers) {}
