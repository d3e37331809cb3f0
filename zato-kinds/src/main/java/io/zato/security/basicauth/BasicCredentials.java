package io.zato.security.basicauth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.zato.api.http.HttpCall;
import io.zato.api.http.Outbound;
import io.zato.api.live.Caller;
import io.zato.api.live.Guard;
import io.zato.api.live.SecurityScheme;
import io.zato.api.live.Signer;
import io.zato.api.problem.Problem;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** One user's credentials, encoded once; every request is compared with or given the encoded form. */
final class BasicCredentials implements Guard, Signer {

    private static final String AUTHORIZATION = "Authorization";
    private static final String SCHEME = "Basic ";

    private final Caller caller;
    private final String header;
    private final byte[] expected;
    private final String challenge;

    BasicCredentials(BasicAuthDefinition definition, String name) {
        String pair = definition.username() + ":" + definition.password().reveal();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        this.caller = new Caller(definition.username(), name);
        this.header = SCHEME + encoded;
        this.expected = encoded.getBytes(ISO_8859_1);
        this.challenge = "Basic realm=\"" + definition.realm() + "\", charset=\"UTF-8\"";
    }

    @Override
    public Caller admit(HttpCall call) {
        String offered = call.header(AUTHORIZATION)
                .orElseThrow(() -> refused("A user name and password are needed here (HTTP Basic)"));
        if (!matches(offered)) {
            throw refused("The user name or password is wrong");
        }
        return caller;
    }

    @Override
    public Optional<SecurityScheme> scheme() {
        return Optional.of(SecurityScheme.http("basic"));
    }

    @Override
    public void sign(Outbound request) {
        request.header(AUTHORIZATION, header);
    }

    /** Compares the encoded forms: nothing malformed needs decoding, and the time taken says nothing about the secret. */
    private boolean matches(String offered) {
        if (!offered.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] encoded = offered.substring(SCHEME.length()).strip().getBytes(ISO_8859_1);
        return MessageDigest.isEqual(expected, encoded);
    }

    private Problem refused(String detail) {
        return new Problem(401, detail).header("WWW-Authenticate", challenge);
    }
}
