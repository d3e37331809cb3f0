package io.zato.service.source;

import io.zato.api.service.Invocation;
import io.zato.api.service.Service;

/** A service that Groovy compiled from a class: it reads the invocation as scripts do. */
record GroovyService(Service<Object, Object> service) implements Service<Object, Object> {

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        return service.handle(input, new GroovyCall(call));
    }
}
