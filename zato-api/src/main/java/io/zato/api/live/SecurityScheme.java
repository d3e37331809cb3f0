package io.zato.api.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How callers say who they are, in the members of OpenAPI's security scheme object; it holds no secret. */
public record SecurityScheme(Map<String, String> members) {

    private static final String TYPE = "type";

    public SecurityScheme {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A scheme of the Authorization header (RFC 9110, 11), for example {@code basic}. */
    public static SecurityScheme http(String scheme) {
        return new SecurityScheme(Map.of(TYPE, "http", "scheme", scheme));
    }

    /** A bearer token (RFC 6750) of that format, for example {@code JWT}. */
    public static SecurityScheme bearer(String format) {
        return new SecurityScheme(Map.of(TYPE, "http", "scheme", "bearer", "bearerFormat", format));
    }

    /** A key that a header of that name carries. */
    public static SecurityScheme key(String header) {
        return new SecurityScheme(Map.of(TYPE, "apiKey", "in", "header", "name", header));
    }

    /** A client certificate. */
    public static SecurityScheme mutualTls() {
        return new SecurityScheme(Map.of(TYPE, "mutualTLS"));
    }
}
