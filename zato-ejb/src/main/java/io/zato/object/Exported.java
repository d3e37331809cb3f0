package io.zato.object;

import io.zato.schema.KindSpec;
import java.util.Map;

/** An object as it is written into a file: what was set, secrets as {@link io.zato.api.kind.Secret}, which tells nobody by accident. */
public record Exported(Key key, KindSpec spec, boolean active, Map<String, Object> config) {}
