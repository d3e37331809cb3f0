package io.zato.access;

import io.zato.api.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Admits administrators by HTTP Basic (RFC 7617) or by this machine's bearer token (RFC 6750). */
@ApplicationScoped
public class AdminAccess {

    /** Name of whoever may read the environment's files. */
    static final String LOCAL = "local";

    private static final int REMEMBERED = 1000;

    /** Compared with when there is no such user, so that the time an answer takes does not tell who there is. */
    private static final String NOBODY =
            "pbkdf2:600000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Inject
    private Users users;

    @Inject
    private LocalToken token;

    @Inject
    private Tokens tokens;

    @Inject
    private SignInLimit limit;

    private final Semaphore hashing = new Semaphore(4);

    /** Hashing a password takes a tenth of a second on purpose, so what was proved once is remembered by its digest. */
    private final Map<String, String> proved = new ConcurrentHashMap<>();

    /** Name of the administrator; {@code Problem} 401 when the header proves nobody, 429 after too many wrong passwords. */
    public String admit(String authorization, String address) {
        if (authorization == null) {
            throw refused("Sign in with HTTP Basic as an administrator, or with a bearer token");
        }
        String value = authorization.strip();
        if (value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return byToken(value.substring(7).strip());
        }
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            return byPassword(value.substring(6).strip(), address);
        }
        throw refused("Only HTTP Basic and bearer tokens are accepted");
    }

    private String byToken(String given) {
        if (token.matches(given)) {
            return LOCAL;
        }
        return tokens.userOf(given).orElseThrow(() -> refused("The token is not known, has expired or was revoked"));
    }

    private String byPassword(String encoded, String address) {
        String[] parts = decoded(encoded).split(":", 2);
        if (parts.length != 2) {
            throw refused("The Basic credentials are malformed");
        }
        limit.check(parts[0], address);
        if (!isPasswordOf(parts[0], parts[1])) {
            limit.failed(parts[0], address);
            throw refused("User name or password is wrong");
        }
        limit.succeeded(parts[0], address);
        return parts[0];
    }

    private boolean isPasswordOf(String user, String password) {
        Optional<String> known = users.hashOf(user);
        String hash = known.orElse(NOBODY);
        String digest = digest(password, hash);
        if (hash.equals(proved.get(digest))) {
            return true;
        }
        if (!proves(password, hash) || known.isEmpty()) {
            return false;
        }
        remember(digest, hash);
        return true;
    }

    /** Few at a time: whoever guesses passwords must not use up the processors. */
    private boolean proves(String password, String hash) {
        if (!hashing.tryAcquire()) {
            throw Problem.unavailable("Too many sign-ins at the same time", 1);
        }
        try {
            return Passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private void remember(String digest, String hash) {
        if (proved.size() >= REMEMBERED) {
            proved.clear();
        }
        proved.put(digest, hash);
    }

    private static String digest(String password, String hash) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(hash.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("The Basic credentials are malformed");
        }
    }

    private static Problem refused(String detail) {
        return new Problem(401, detail).header("WWW-Authenticate", "Basic realm=\"zato-admin\", charset=\"UTF-8\"");
    }
}
