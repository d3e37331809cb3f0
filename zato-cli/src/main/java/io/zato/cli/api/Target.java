package io.zato.cli.api;

import io.zato.cli.home.Home;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Surroundings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The server to talk to, and what proves who we are there. */
public record Target(URI url, Optional<String> token) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final int USUAL_PORT = 8080;

    /** An option wins over its variable, that over the environment in $ZATO_HOME. */
    public static Target of(Optional<String> url, Optional<String> token, Surroundings surroundings) {
        Optional<String> givenUrl = url.or(() -> surroundings.variable("ZATO_URL"));
        Optional<String> givenToken = token.or(() -> surroundings.variable("ZATO_TOKEN"));
        if (givenUrl.isPresent() && givenToken.isPresent()) {
            return new Target(address(givenUrl.get()), givenToken.map(Target::checked));
        }
        Optional<Home> home = surroundings.variable("ZATO_HOME").map(Path::of).map(Home::new);
        Optional<URI> homeUrl = home.flatMap(Home::url).map(Target::address);
        URI address = givenUrl.map(Target::address).or(() -> homeUrl).orElseThrow(() -> nowhere(home));
        // The environment's token is for its own server: nobody else must see it, whatever --url says.
        boolean ours = homeUrl.filter(own -> same(own, address)).isPresent();
        Optional<String> homeToken = ours ? home.flatMap(Home::token) : Optional.empty();
        return new Target(address, givenToken.or(() -> homeToken).map(Target::checked));
    }

    /** The HTTP port of the server. */
    public int port() {
        return url.getPort() < 0 ? USUAL_PORT : url.getPort();
    }

    /** The environment of this machine whose server this is; empty for a server elsewhere. */
    public Optional<Path> home(Surroundings surroundings) {
        Optional<Path> directory = surroundings.variable("ZATO_HOME").map(Path::of);
        Optional<URI> homeUrl = directory.map(Home::new).flatMap(Home::url).map(Target::address);
        return directory.filter(there -> homeUrl.filter(own -> same(own, url)).isPresent());
    }

    private static boolean same(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getPort() == other.getPort()
                && (one.getHost().equalsIgnoreCase(other.getHost()) || local(one) && local(other));
    }

    private static boolean local(URI address) {
        return THIS_MACHINE.contains(address.getHost().toLowerCase());
    }

    private static URI address(String text) {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(e);
        }
        throw notAnAddress(null);
    }

    /** Without the text itself: people put passwords into addresses. */
    private static Failure notAnAddress(Exception cause) {
        return new Failure(
                Failure.USAGE,
                "The server's URL (--url or ZATO_URL) must look like http://localhost:8080, without user and password",
                cause);
    }

    private static String checked(String token) {
        if (TOKEN.matcher(token).matches()) {
            return token;
        }
        throw new Failure(
                Failure.USAGE,
                "The token (--token or ZATO_TOKEN) has characters in it that no token has: copy it again");
    }

    private static Failure nowhere(Optional<Home> home) {
        String where = home.map(found -> " in " + found.directory()).orElse("");
        return new Failure(
                Failure.UNREACHABLE,
                "There is no environment" + where + " yet. Start one: " + Hint.command("start")
                        + ". A server elsewhere: set ZATO_URL and ZATO_TOKEN");
    }
}
