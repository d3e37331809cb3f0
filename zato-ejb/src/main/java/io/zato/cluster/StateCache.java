package io.zato.cluster;

import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;

/** The replicated cache of a cluster's servers. It keeps nothing that matters: that an entry changed is the message. */
final class StateCache {

    private final Cache<String, String> cache;

    private StateCache(Cache<String, String> cache) {
        this.cache = cache;
    }

    /** Hears what other servers write from now on; NamingException while the cache has not started. */
    @SuppressWarnings("unchecked")
    static StateCache open(String jndiName, Consumer<String> heard) throws NamingException {
        var cache = (Cache<String, String>) new InitialContext().lookup(jndiName);
        cache.addListener(new Ears(heard));
        return new StateCache(cache);
    }

    /** Tells the other servers without waiting for any: one that is paused must not hold up a change. */
    void put(String key, String value) {
        cache.getAdvancedCache()
                .withFlags(Flag.FORCE_ASYNCHRONOUS, Flag.IGNORE_RETURN_VALUES)
                .put(key, value);
    }

    /** Called by Infinispan, on every server. */
    @Listener
    public static final class Ears {

        private final Consumer<String> heard;

        Ears(Consumer<String> heard) {
            this.heard = heard;
        }

        @CacheEntryCreated
        @CacheEntryModified
        public void changed(CacheEntryEvent<String, String> event) {
            if (!event.isPre() && !event.isOriginLocal()) {
                heard.accept(event.getKey());
            }
        }
    }
}
