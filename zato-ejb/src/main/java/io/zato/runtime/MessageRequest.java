package io.zato.runtime;

import io.zato.api.live.Arrival;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that came as a message, or none at all. */
record MessageRequest(Map<String, String> headers, boolean repeated) implements Request {

    /** A call that nobody sent, or whose sender may have had his answer. */
    static final MessageRequest NONE = new MessageRequest(Map.of(), false);

    static MessageRequest of(Arrival message) {
        return new MessageRequest(message.headers(), message.attempt() > 1);
    }

    @Override
    public String method() {
        return "";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<String, String> query() {
        return Map.of();
    }
}
