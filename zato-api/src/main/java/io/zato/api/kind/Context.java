package io.zato.api.kind;

import io.zato.api.live.Signer;

/** What the engine gives a definition that is being started. */
public interface Context {

    /** The object's name. */
    String name();

    /** Signs with the security definition of that name as it is at the time of each call. */
    Signer signer(String security);

    /** JSON as the whole platform reads and writes it. */
    Codec codec();

    /** XML as the whole platform reads and writes it: maps and lists to services, as JSON would be. */
    Codec xml();
}
