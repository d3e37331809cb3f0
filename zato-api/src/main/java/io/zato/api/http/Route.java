package io.zato.api.http;

/** Method (empty for any) and path template, for example {@code /crm/customer/{id}}, of one channel. */
public record Route(String method, String path) {

    public Route {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with /, not '" + path + "'");
        }
    }
}
