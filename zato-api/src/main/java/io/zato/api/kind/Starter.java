package io.zato.api.kind;

import io.zato.api.live.Live;

/** A kind whose live form is an object in memory: a guard, a signer, an HTTP endpoint. */
public interface Starter<D extends Record> extends Kind<D> {

    /** Brings one definition to life; what it throws is shown to operators and leaves the previous version serving. */
    Live start(D definition, Context context) throws Exception;
}
