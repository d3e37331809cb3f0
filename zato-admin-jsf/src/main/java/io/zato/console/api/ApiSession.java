package io.zato.console.api;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;

/** Who is signed in, and the token that proves it; it is here and nowhere else, never in a page. */
@SessionScoped
public class ApiSession implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Held NOBODY = new Held("", "", "");

    @Inject
    private Http http;

    private final AtomicReference<Held> held = new AtomicReference<>(NOBODY);

    private record Held(String user, String tokenId, String token) implements Serializable {}

    public void begin(String user, String tokenId, String token) {
        held.set(new Held(user, tokenId, token));
    }

    public void end() {
        held.set(NOBODY);
    }

    /** Whoever never signed out leaves no token behind; it would end by itself, hours later. */
    @PreDestroy
    void expire() {
        if (isSignedIn()) {
            http.deleteLater(ApiPath.of("users", user(), "tokens", tokenId()), "Authorization", "Bearer " + token());
        }
    }

    public boolean isSignedIn() {
        return held.get() != NOBODY;
    }

    /** Empty when nobody is signed in. */
    public String user() {
        return held.get().user();
    }

    String tokenId() {
        return held.get().tokenId();
    }

    String token() {
        return held.get().token();
    }
}
