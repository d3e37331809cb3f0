package io.zato.security.apikey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zato.api.http.HttpCall;
import io.zato.api.http.Outbound;
import io.zato.api.live.Caller;
import io.zato.api.live.Guard;
import io.zato.api.live.SecurityScheme;
import io.zato.api.live.Signer;
import io.zato.api.problem.Problem;
import java.security.MessageDigest;
import java.util.Optional;

/** One key, compared in a time that says nothing about it. */
final class HeaderKey implements Guard, Signer {

    private final Caller caller;
    private final String header;
    private final String key;
    private final byte[] expected;

    HeaderKey(ApiKeyDefinition definition, String name) {
        this.caller = new Caller(definition.username().isEmpty() ? name : definition.username(), name);
        this.header = definition.header();
        this.key = definition.password().reveal();
        this.expected = key.getBytes(UTF_8);
    }

    @Override
    public Caller admit(HttpCall call) {
        String offered =
                call.header(header).orElseThrow(() -> refused("An API key is needed here, in the header " + header));
        if (!MessageDigest.isEqual(expected, offered.getBytes(UTF_8))) {
            throw refused("The API key is wrong");
        }
        return caller;
    }

    @Override
    public Optional<SecurityScheme> scheme() {
        return Optional.of(SecurityScheme.key(header));
    }

    @Override
    public void sign(Outbound request) {
        request.header(header, key);
    }

    /** A 401 must name a scheme (RFC 9110, 11.6.1); there is no registered one for keys in headers. */
    private Problem refused(String detail) {
        return new Problem(401, detail).header("WWW-Authenticate", "ApiKey header=\"" + header + "\"");
    }
}
