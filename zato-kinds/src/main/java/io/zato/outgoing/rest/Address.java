package io.zato.outgoing.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the other system listens. */
record Address(boolean tls, String host, int port) {

    /** Scheme, name (or IPv6 address in brackets), port from 1 to 65535. */
    static final String PATTERN = "(https?)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])"
            + "(?::([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/?";

    private static final Pattern PARTS = Pattern.compile(PATTERN);

    /** Throws {@code IllegalArgumentException} when the text does not have the form of {@link #PATTERN}. */
    static Address parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not http(s)://name[:port]");
        }
        boolean tls = parts.group(1).equals("https");
        int port = parts.group(3) == null ? standardPort(tls) : Integer.parseInt(parts.group(3));
        return new Address(tls, parts.group(2), port);
    }

    /** Value of the Host header. */
    String authority() {
        return port == standardPort(tls) ? host : host + ":" + port;
    }

    String origin() {
        return (tls ? "https://" : "http://") + authority();
    }

    private static int standardPort(boolean tls) {
        return tls ? 443 : 80;
    }
}
