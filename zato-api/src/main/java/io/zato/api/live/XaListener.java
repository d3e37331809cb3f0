package io.zato.api.live;

import java.time.Duration;
import java.util.Optional;

/** A listener whose messages are taken in the transaction they are worked on in; what a crash left in doubt is recovered. */
public interface XaListener extends Listener {

    @Override
    Optional<? extends XaConsumer> open(Duration patience) throws Exception;

    /** Whom recovery asks; equal for listeners of the same system, which is then asked once. */
    Recoverable system();
}
