package io.zato.runtime;

import io.zato.api.live.Live;
import io.zato.object.Key;

/** The live form of one version of an object. */
record Running(Key key, long version, Live live) {}
