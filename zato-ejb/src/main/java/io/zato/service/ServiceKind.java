package io.zato.service;

import io.zato.api.kind.Context;
import io.zato.api.kind.Starter;
import io.zato.api.live.Live;
import io.zato.api.service.Service;
import io.zato.runtime.Deadlines;
import io.zato.runtime.DeployedService;
import io.zato.schema.JsonCodec;
import io.zato.service.source.Compiled;
import io.zato.service.source.Injection;
import io.zato.service.source.Source;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** Compiles deployed source on every server and puts the new version in the place of the old. */
@Dependent
public class ServiceKind implements Starter<ServiceDefinition> {

    @Inject
    private Libraries libraries;

    @Inject
    private Injection injection;

    @Inject
    private Deadlines deadlines;

    /** What services are compiled against; it is a service itself to nobody. */
    private record Library() implements Live {}

    @Override
    public Class<ServiceDefinition> definition() {
        return ServiceDefinition.class;
    }

    @Override
    public Live start(ServiceDefinition definition, Context context) {
        Shared shared = libraries.shared();
        if (definition.library()) {
            shared.check();
            return new Library();
        }
        Source source = Source.of(context.name(), definition.language(), definition.source());
        Compiled compiled = Compiled.of(source, shared.path());
        return deployed(context.name(), definition, compiled, compiled.usesLibraries() ? shared : Shared.none());
    }

    private DeployedService deployed(String name, ServiceDefinition definition, Compiled compiled, Shared shared) {
        Injection.Made made = injection.make(compiled);
        Class<?> type = made.service().getClass();
        // Within its transaction, so that a call that took too long rolls back.
        Service<Object, Object> service = TransactionalService.of(
                type, TimedService.of(name, definition, compiled.callable(made.service()), deadlines));
        AutoCloseable release = () -> {
            made.release().close();
            JsonCodec.INSTANCE.forgetClasses();
            compiled.forget();
        };
        return new DeployedService(name, type, service, Set.copyOf(shared.keys()), release)
                .limitedTo(definition.timeout());
    }
}
