package io.zato.object;

import io.zato.schema.KindSpec;

/** An object with its secrets in the clear, for the registry only; {@code definition} is null when the stored one does not bind any more, {@code error} then says why. */
public record Loaded(Key key, KindSpec spec, boolean active, long version, Record definition, String error) {}
