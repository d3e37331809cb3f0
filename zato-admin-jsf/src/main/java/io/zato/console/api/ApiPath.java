package io.zato.console.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A path of the admin API, below {@code /zato/api/}, with its query; every name in it is encoded. */
public record ApiPath(String encoded) {

    public static ApiPath of(String... segments) {
        return new ApiPath(Arrays.stream(segments).map(ApiPath::encode).collect(Collectors.joining("/")));
    }

    /** What lies below it; for a path without a query. */
    public ApiPath below(String... segments) {
        return new ApiPath(encoded + "/" + of(segments).encoded());
    }

    public ApiPath with(String parameter, Object value) {
        String separator = encoded.contains("?") ? "&" : "?";
        return new ApiPath(encoded + separator + parameter + "=" + encode(value.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
