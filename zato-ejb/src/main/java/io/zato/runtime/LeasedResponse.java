package io.zato.runtime;

import io.zato.api.connection.Lease;
import io.zato.api.connection.RestResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** An answer that gives its connection back when it is closed or was read whole. */
record LeasedResponse(RestResponse response, Lease<?> lease) implements RestResponse {

    @Override
    public int status() {
        return response.status();
    }

    @Override
    public Map<String, List<String>> headers() {
        return response.headers();
    }

    @Override
    public String contentType() {
        return response.contentType();
    }

    @Override
    public long length() {
        return response.length();
    }

    @Override
    public InputStream stream() {
        return response.stream();
    }

    @Override
    public byte[] bytes() {
        byte[] bytes = response.bytes();
        lease.close();
        return bytes;
    }

    @Override
    public String text() {
        bytes();
        return response.text();
    }

    @Override
    public Object json() {
        bytes();
        return response.json();
    }

    @Override
    public <T> T as(Class<T> type) {
        bytes();
        return response.as(type);
    }

    @Override
    public void close() {
        try {
            response.close();
        } finally {
            lease.close();
        }
    }
}
