package io.zato.runtime;

import io.zato.api.live.Listener;
import io.zato.api.live.Listeners;
import io.zato.api.live.Listening;
import io.zato.api.live.Live;
import io.zato.object.Key;
import java.util.Optional;

/** A listener and what the resource adapter makes of it: opened only when everything it may call is there. */
final class Attended implements Live {

    private final Key key;
    private final Listener listener;
    private final Listeners adapter;
    private volatile Listening listening;

    Attended(Key key, Listener listener, Listeners adapter) {
        this.key = key;
        this.listener = listener;
        this.adapter = adapter;
    }

    /** Messages come in from now on; a second call does nothing. */
    void open() {
        if (listening == null) {
            listening = adapter.open(key.path(), listener);
        }
    }

    Optional<String> failure() {
        Listening present = listening;
        return present == null ? Optional.empty() : present.failure();
    }

    /** No further messages, without waiting for those in work. */
    void stop() {
        if (listening != null) {
            listening.stop();
        }
    }

    @Override
    public void close() throws Exception {
        if (listening == null) {
            listener.close();
        } else {
            listening.close();
        }
    }
}
