package io.zato.channel.rest;

import io.zato.api.http.Cors;
import io.zato.api.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a channel says of pages of other origins. */
final class CorsRules {

    /** As browsers send it: no path, no user, no capital letters (RFC 6454, 6.2). */
    private static final Pattern ORIGIN =
            Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://(\\[[0-9a-f:]+]|[a-z0-9._-]+)(:[0-9]{1,5})?");

    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private CorsRules() {}

    /** {@code Problem} 400 for what no browser would send, and for credentials of everybody's pages. */
    static void check(List<String> origins, List<String> headers, List<String> exposed, boolean credentials) {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw Problem.invalid(
                            "cors_allow_origins",
                            "must be like https://shop.example.com or http://localhost:3000, in lower case and without a"
                                    + " path, or *, not '" + origin + "'");
                });
        names("cors_allow_headers", headers);
        names("cors_expose_headers", exposed);
        if (credentials && origins.contains("*")) {
            throw Problem.invalid(
                    "cors_allow_credentials",
                    "cannot be on while cors_allow_origins has *: any page could act as its visitor; list the origins");
        }
    }

    private static void names(String field, List<String> headers) {
        headers.stream()
                .filter(name -> !HEADER.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(field, "must be names of headers, not '" + name + "'");
                });
    }

    static Cors of(ChannelRestDefinition definition) {
        return definition.corsAllowOrigins().isEmpty()
                ? Cors.OFF
                : new Cors(
                        Set.copyOf(definition.corsAllowOrigins()),
                        Set.copyOf(definition.corsAllowHeaders()),
                        Set.copyOf(definition.corsExposeHeaders()),
                        definition.corsAllowCredentials(),
                        definition.corsMaxAge());
    }
}
