package io.zato.console.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The admin API, asked as who is signed in. Refusals are {@code ApiRefusal}; {@code SignedOut} when the session is over. */
@RequestScoped
public class AdminApi {

    private static final int UNAUTHORIZED = 401;
    private static final String SESSION_LENGTH = "12h";

    @Inject
    private Http http;

    @Inject
    private ApiSession session;

    @Inject
    private HttpServletRequest request;

    public ApiAnswer get(ApiPath path) {
        return answer(asSignedIn("GET", path, ""));
    }

    /** The text of what is no JSON. */
    public String text(ApiPath path) {
        return success(asSignedIn("GET", path, "")).body();
    }

    public ApiAnswer post(ApiPath path, Map<String, ?> body) {
        return answer(asSignedIn("POST", path, Exchange.text(body)));
    }

    /** Changes the given fields if the object is still the one with that tag. */
    public ApiAnswer patch(ApiPath path, Map<String, ?> changes, String etag) {
        return answer(asSignedIn("PATCH", path, Exchange.text(changes), "If-Match", etag));
    }

    public void delete(ApiPath path) {
        answer(asSignedIn("DELETE", path, ""));
    }

    /** Sends the text as it is and returns what comes back, whatever it is. */
    public HttpResponse<String> call(ApiPath path, String body) {
        HttpResponse<String> response = asSignedIn("POST", path, body);
        if (response.statusCode() == UNAUTHORIZED
                && response.headers().firstValue("WWW-Authenticate").isPresent()) {
            throw new SignedOut();
        }
        return response;
    }

    /** Begins the session with a token that the password buys; {@code ApiRefusal} 401 or 429 when it is refused. */
    public void signIn(String user, String password) {
        String credentials = user + ":" + password;
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        Map<String, String> wanted = Map.of("name", "console", "expires_in", SESSION_LENGTH);
        HttpResponse<String> response =
                http.send("POST", ApiPath.of("users", user, "tokens"), Exchange.text(wanted), headers(basic));
        Map<String, Object> token = Exchange.object(response.body());
        if (response.statusCode() != 201) {
            throw ApiRefusal.of(response.statusCode(), token);
        }
        session.begin(user, String.valueOf(token.get("id")), String.valueOf(token.get("token")));
    }

    /** Ends the session and its token. */
    public void signOut() {
        ApiPath token = ApiPath.of("users", session.user(), "tokens", session.tokenId());
        try {
            delete(token);
        } catch (SignedOut already) {
            // the token ended before its session: nothing is left to revoke
            session.end();
        } finally {
            session.end();
        }
    }

    private HttpResponse<String> asSignedIn(String method, ApiPath path, String body, String... headers) {
        if (!session.isSignedIn()) {
            throw new SignedOut();
        }
        return http.send(method, path, body, headers("Bearer " + session.token(), headers));
    }

    private String[] headers(String authorization, String... more) {
        List<String> headers = new ArrayList<>(List.of(more));
        headers.addAll(List.of("Authorization", authorization));
        headers.addAll(List.of("X-Forwarded-For", request.getRemoteAddr()));
        headers.addAll(List.of(CorrelationId.HEADER, CorrelationId.of(request)));
        return headers.toArray(String[]::new);
    }

    private static HttpResponse<String> success(HttpResponse<String> response) {
        if (response.statusCode() == UNAUTHORIZED) {
            throw new SignedOut();
        }
        if (response.statusCode() >= 300) {
            throw ApiRefusal.of(response.statusCode(), Exchange.object(response.body()));
        }
        return response;
    }

    private static ApiAnswer answer(HttpResponse<String> response) {
        success(response);
        return new ApiAnswer(
                Exchange.object(response.body()),
                response.headers().firstValue("ETag").orElse("*"));
    }
}
