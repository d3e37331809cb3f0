package io.zato.api.live;

/** The resource adapter's way in. */
public interface Listeners {

    /** JNDI name it is bound under. */
    String NAME = "java:/zato/listeners";

    /** Opens consumers from now on, as soon as there is an inbox; returns at once. The name is the channel's. */
    Listening open(String name, Listener listener);
}
