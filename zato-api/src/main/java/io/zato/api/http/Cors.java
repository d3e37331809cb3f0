package io.zato.api.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which web pages of other origins may call a channel (Fetch standard, CORS protocol). Origins may be {@code *}, no headers means those
 * that are asked for, exposed ones are those of answers that pages may read; a channel without origins takes no part.
 */
public record Cors(
        Set<String> origins, Set<String> headers, Set<String> exposed, boolean credentials, Duration maxAge) {

    /** Pages of other origins are left to the browser, which refuses them. */
    public static final Cors OFF = new Cors(Set.of(), Set.of(), Set.of(), false, Duration.ZERO);

    private static final String ANY = "*";

    public Cors {
        origins = Set.copyOf(origins);
        headers = Set.copyOf(headers);
        exposed = Set.copyOf(exposed);
    }

    public boolean on() {
        return !origins.isEmpty();
    }

    /** Whether pages of that origin may call. */
    public boolean allows(String origin) {
        return origins.contains(origin) || origins.contains(ANY);
    }

    /** Headers of whatever is answered to a page of that origin, empty where none is named; a stranger gets none that opens. */
    public Map<String, String> answering(String origin) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (!origins.contains(ANY)) {
            answer.put("Vary", "Origin");
        }
        if (!origin.isEmpty() && allows(origin)) {
            answer.put("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
            if (!exposed.isEmpty()) {
                answer.put("Access-Control-Expose-Headers", String.join(", ", exposed));
            }
            if (credentials) {
                answer.put("Access-Control-Allow-Credentials", "true");
            }
        }
        return answer;
    }

    /** Headers of the answer to the question whether a page may send such a request; {@code asked} are the headers it would bear. */
    public Map<String, String> preflight(String origin, String asked, Set<String> methods) {
        Map<String, String> answer = answering(origin);
        if (!allows(origin)) {
            return answer;
        }
        answer.put("Access-Control-Allow-Methods", String.join(", ", methods));
        String allowed = headers.isEmpty() ? asked : String.join(", ", headers);
        if (!allowed.isEmpty()) {
            answer.put("Access-Control-Allow-Headers", allowed);
        }
        answer.put("Access-Control-Max-Age", String.valueOf(maxAge.toSeconds()));
        return answer;
    }
}
