package io.zato.console.api;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;

/** Who is signed in, and the token that proves it; it is here and nowhere else, never in a page. */
@SessionScoped
public class ApiSession implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Held NOBODY = new Held("", "", "");

    private final AtomicReference<Held> held = new AtomicReference<>(NOBODY);

    private record Held(String user, String tokenId, String token) implements Serializable {}

    public void begin(String user, String tokenId, String token) {
        held.set(new Held(user, tokenId, token));
    }

    public void end() {
        held.set(NOBODY);
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
