package io.zato.runtime;

import io.zato.api.kind.Connector;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Starter;
import io.zato.api.live.Listener;
import io.zato.api.live.Listeners;
import io.zato.api.live.Live;
import io.zato.object.Key;
import io.zato.object.Loaded;
import io.zato.stats.CallStatistics;
import java.util.function.Function;

/** Brings one definition to life, whatever its kind. */
record Starts(
        PoolLevels pools,
        Listeners listeners,
        Function<String, Context> contexts,
        Function<Key, CallStatistics> statistics) {

    @SuppressWarnings("unchecked")
    Live start(Loaded object) throws Exception {
        Kind<?> kind = object.spec().kind();
        Context context = contexts.apply(object.key().name());
        if (kind instanceof Starter<?> starter) {
            return running(((Starter<Record>) starter).start(object.definition(), context), object.key());
        }
        if (kind instanceof Connector<?, ?> connector) {
            return pooled((Connector<Record, AutoCloseable>) connector, object, context);
        }
        throw new IllegalStateException(kind.getClass() + " is neither a Starter nor a Connector");
    }

    private Live running(Live live, Key key) {
        if (live instanceof DeployedService service) {
            return service.countedBy(statistics.apply(key));
        }
        return live instanceof Listener listener ? new Attended(key, listener, listeners) : live;
    }

    private <C extends AutoCloseable> Pooled<C> pooled(Connector<Record, C> connector, Loaded object, Context context) {
        String name = object.key().kind() + "/" + object.key().name() + "#" + object.version();
        return new Pooled<>(
                connector,
                pools.open(new Source<>(name, connector, object.definition(), context)),
                statistics.apply(object.key()));
    }
}
