package io.zato.object;

/** Names that can be referred to without being stored, for example services that came with a deployment. */
public interface Known {

    boolean has(Key key);
}
