package io.zato.api.live;

/** Who calls, and by which security definition we know. */
public record Caller(String name, String security) {

    /** A caller of a channel without a security definition. */
    public static final Caller ANONYMOUS = new Caller("anonymous", "");
}
