package io.zato.web.channel;

import io.zato.runtime.Dispatcher;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Every path that is not the platform's own belongs to channels. */
@ApplicationPath("/")
public class ChannelApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of();
    }

    /** One instance made by hand: a CDI proxy on the way of every message would cost for nothing. */
    @Override
    public Set<Object> getSingletons() {
        return Set.of(new ChannelEntry(CDI.current().select(Dispatcher.class).get()));
    }
}
